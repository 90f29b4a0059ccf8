package cn.zhenqing365.directory.actions;

import cn.zhenqing365.directory.model.ImportJob;
import cn.zhenqing365.directory.model.Reason;
import cn.zhenqing365.directory.store.ImportStore;
import cn.zhenqing365.kernel.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** How far an import is, and what of it did not land. */
@Component
public class ReadImports {
    private final ImportStore store;

    ReadImports(ImportStore store) {
        this.store = store;
    }

    /** @throws Refused NOT_FOUND */
    public ImportJob find(UUID id) {
        return store.find(id).orElseThrow(() -> Refused.notFound("import", id));
    }

    /** The rows as they came, each with everything that is wrong with it; streamed. */
    public void rejects(UUID id, BiConsumer<List<String>, List<Reason>> each) {
        store.rejects(id, each);
    }
}
