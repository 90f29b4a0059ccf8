package cn.zhenqing365.adapters.smpp;

import java.net.URI;

/** {@code smpp://user:password@host:port}, as {@code ZQ_SMPP_URL} gives it. Never printed with its password. */
record SmppAddress(String host, int port, String user, String password) {
    private static final int USUAL_PORT = 2775;

    static SmppAddress parse(String url) {
        var uri = URI.create(url.strip());
        if (!"smpp".equals(uri.getScheme()) || uri.getHost() == null)
            throw new IllegalArgumentException("ZQ_SMPP_URL should read smpp://user:password@host:port");
        var who = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        int colon = who.indexOf(':');
        return new SmppAddress(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                colon < 0 ? who : who.substring(0, colon), colon < 0 ? "" : who.substring(colon + 1));
    }

    @Override
    public String toString() {
        return "smpp://" + user + "@" + host + ":" + port;
    }
}
