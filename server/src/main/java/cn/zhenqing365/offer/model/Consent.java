package cn.zhenqing365.offer.model;

import java.time.Instant;
import java.util.UUID;

/** What the household last said about being offered things. @param how COUNTER PHONE TABLET PAPER TEXT; @param evidence what shows it */
public record Consent(boolean given, How how, String evidence, Instant saidAt, UUID byStaff) {
    public enum How { COUNTER, PHONE, TABLET, PAPER, TEXT }
}
