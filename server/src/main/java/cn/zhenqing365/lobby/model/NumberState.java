package cn.zhenqing365.lobby.model;

/** WAITING, CALLED to a counter, SERVING there, DONE; ABSENT (过号) was called and did not come, LEFT gave the number back. */
public enum NumberState {
    WAITING, CALLED, SERVING, DONE, ABSENT, LEFT;

    public boolean isAtCounter() {
        return this == CALLED || this == SERVING;
    }
}
