package cn.zhenqing365.adapters.smpp;

import cn.zhenqing365.town.phones.MessageCentre;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which message centre: the one {@code ZQ_SMPP_URL} names, or the town's, in this process, unless that is forbidden. */
@Configuration(proxyBeanMethods = false)
class Smpp {
    private static final String SIMULATED = "'${zq.sms.url:}'.isBlank() && ${zq.sms.simulator:true}";
    private static final String ANY = "!'${zq.sms.url:}'.isBlank() || ${zq.sms.simulator:true}";


    /** A second node is given the addresses; they stand in {@code ZQ_DATA/smsc}, in the form of its environment. */
    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(SIMULATED)
    MessageCentre messageCentre(Clock clock, @Value("${zq.data:./data}") Path data, @Value("${zq.background:true}") boolean background)
            throws IOException {
        var centre = new MessageCentre(0, 0, clock);
        if (background) {
            Files.createDirectories(data);
            Files.writeString(data.resolve("smsc"), "ZQ_SMPP_URL=" + centre.smppUrl() + "\nZQ_PHONES_URL=" + centre.phonesUrl() + "\n");
        }
        LoggerFactory.getLogger(Smpp.class).info("text messages go to the simulator, {}", centre.phonesUrl());
        return centre;
    }

    @Bean
    @ConditionalOnExpression(ANY)
    SmppGateway smppGateway(@Value("${zq.sms.url:}") String url, @Value("${zq.sms.source:96296}") String source,
                            ObjectProvider<MessageCentre> simulator, @Qualifier("wallClock") Clock wallClock,
                            @Value("${zq.sms.reconnect-at-most:15s}") Duration reconnectAtMost) {
        var own = simulator.getIfAvailable();
        return new SmppGateway(own != null ? own.smppUrl() : url, source, wallClock, reconnectAtMost);
    }

    @Bean
    @ConditionalOnExpression(Phones.SIMULATED)
    Phones phones(@Value("${zq.sms.phones:}") String url, ObjectProvider<MessageCentre> simulator) {
        var own = simulator.getIfAvailable();
        return new Phones(own != null ? own.phonesUrl() : url);
    }
}
