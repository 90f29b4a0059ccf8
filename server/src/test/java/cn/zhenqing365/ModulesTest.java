package cn.zhenqing365;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** Down the tiers you call, up the tiers you publish: what each {@code package-info.java} allows is all that is used. */
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Zhenqing365.class);

    @Test
    void every_module_asks_only_those_it_may_ask() {
        modules.verify();
    }

    @Test
    void the_map_of_the_modules_is_written_into_docs() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(Path.of("../docs/modules").toString()))
                .writeModulesAsPlantUml().writeModuleCanvases();
    }
}
