package cn.zhenqing365.promise.model;

/**
 * The law behind a limit: which article, and whether its text was read. Only VERIFIED is shown as binding here;
 * VERIFIED_OTHER_PROVINCE is a law elsewhere, TOPIC_VERIFIED is known by its subject only, UNVERIFIED by hearsay
 * ({@code domain.md} §1.4).
 */
public record Law(String article, String articleEn, Status status) {
    public enum Status { VERIFIED, VERIFIED_OTHER_PROVINCE, TOPIC_VERIFIED, UNVERIFIED }

    /** May be shown to people as "the law says". */
    public boolean binding() {
        return status == Status.VERIFIED;
    }
}
