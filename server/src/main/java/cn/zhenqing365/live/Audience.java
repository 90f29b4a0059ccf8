package cn.zhenqing365.live;

/** Who is asking to listen. */
public interface Audience {
    /** @throws cn.zhenqing365.kernel.Refused NOT_SIGNED_IN */
    Listener listening();
}
