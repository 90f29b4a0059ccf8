package cn.zhenqing365.adapters.town;

import cn.zhenqing365.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One password for all sample accounts, kept in the data folder for its owner's eyes only. */
@Component
class SamplePassword {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private final TownSettings town;
    private final Path folder;

    SamplePassword(TownSettings town, Settings settings) {
        this.town = town;
        this.folder = settings.data();
    }

    /** The one given, the one written down by an earlier try, or a new one; written down in any case. */
    String make() throws IOException {
        var password = town.password().isBlank() ? known().orElseGet(SamplePassword::byChance) : town.password();
        writePrivately("sample-password", password + "\n");
        return password;
    }

    Optional<String> known() {
        try {
            return Optional.of(Files.readString(folder.resolve("sample-password")).strip()).filter(it -> !it.isEmpty());
        } catch (IOException notThere) {
            return town.password().isBlank() ? Optional.empty() : Optional.of(town.password());
        }
    }

    void writePrivately(String name, String text) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name);
        Files.deleteIfExists(file);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    void forget(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    private static String byChance() {
        var random = new SecureRandom();
        var word = new StringBuilder();
        for (int i = 0; i < 12; i++) word.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return word.toString();
    }
}
