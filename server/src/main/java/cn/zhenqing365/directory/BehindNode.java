package cn.zhenqing365.directory;

import java.util.List;
import java.util.UUID;

/** A household that an optical node serves. @param services its running ones, of those that were asked about */
public record BehindNode(UUID householdId, String areaCode, String nodeCode, List<String> services) {}
