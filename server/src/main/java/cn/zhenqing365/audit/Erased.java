package cn.zhenqing365.audit;

import cn.zhenqing365.platform.PersonalData;
import java.util.List;
import java.util.Map;

/** The answer to who asked to be forgotten. {@code rows}: by class, how many no longer say who; {@code kept}: what stays and why. */
public record Erased(Map<String, Integer> rows, List<PersonalData.Kept> kept) {}
