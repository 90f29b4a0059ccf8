package cn.zhenqing365.campaign;

import java.util.UUID;

/** An employee of a campaign. @param badge the word in the QR code of badge and leaflet: whoever has it may ask who is visiting */
public record CampaignVisitor(UUID campaignId, UUID staffId, String staffNo, String name, int target, String badge) {}
