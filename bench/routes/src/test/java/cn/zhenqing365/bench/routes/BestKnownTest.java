package cn.zhenqing365.bench.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestKnownTest {
    @TempDir Path folder;

    @Test
    void a_folder_without_best_known_values_has_no_gaps() throws IOException {
        assertThat(BestKnown.beside(folder, false).of("R101")).isNull();
    }

    @Test
    void distance_alone_and_vehicles_first_are_two_problems() throws IOException {
        Files.writeString(folder.resolve("best-known.csv"), "instance,vehicles,distance,who,distance_only_vehicles,distance_only_distance\nR101,19,1650.80,\"a, b\",20,1642.88\n");
        assertThat(BestKnown.beside(folder, false).of("r101")).containsExactly(1642.88, 20, 0);
        assertThat(BestKnown.beside(folder, true).of("R101")).containsExactly(1650.80, 19, 0);
    }
}
