package cn.zhenqing365.adapters.town;

import cn.zhenqing365.platform.Settings;
import cn.zhenqing365.town.TownRefused;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Before the server says it is ready: an installation without staff gets the sample town, and the accounts are written down. */
@Component
@EnableConfigurationProperties(TownSettings.class)
class FirstStart implements ApplicationRunner {
    private final TownSettings town;
    private final Settings settings;
    private final SampleTown sampleTown;
    private final FirstDay firstDay;
    private final SampleCampaign campaign;
    private final SampleAccounts accounts;
    private final ApplicationContext context;
    private final boolean once;

    FirstStart(TownSettings town, Settings settings, SampleTown sampleTown, SampleCampaign campaign, FirstDay firstDay, SampleAccounts accounts, ApplicationContext context,
               @Value("${zq.once:false}") boolean once) {
        this.town = town;
        this.settings = settings;
        this.sampleTown = sampleTown;
        this.firstDay = firstDay;
        this.campaign = campaign;
        this.accounts = accounts;
        this.context = context;
        this.once = once;
    }

    @Override
    public void run(ApplicationArguments args) throws SQLException, IOException {
        if (!town.sample() || !settings.background() && !town.asked()) return;
        try {
            boolean loaded = sampleTown.loadOnce(once && town.asked());
            if (loaded) campaign.visit(town.size());
            if (loaded && settings.background()) firstDay.begin(town.size());
        } catch (TownRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(SpringApplication.exit(context, () -> 3));
        }
        accounts.writeDown();
    }
}
