/** Rules of the draw, the walk, the questionnaire and the figures: no Spring, no SQL, no now(). */
@org.springframework.modulith.NamedInterface("model")
package cn.zhenqing365.campaign.model;
