package cn.zhenqing365.evaluation.store;

import cn.zhenqing365.evaluation.model.Fact;
import cn.zhenqing365.evaluation.model.Inputs;
import cn.zhenqing365.evaluation.model.Quarter;
import cn.zhenqing365.evaluation.model.Score;
import cn.zhenqing365.evaluation.model.ScoreRules;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores as text and back, always the same characters: a mapper of its own, which no setting of the server changes. Amounts are
 * written plain and read with their scale.
 */
@Component
public class SnapshotText {
    private static final JsonMapper JSON = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    public String of(Object it) {
        return JSON.writeValueAsString(it);
    }

    public Inputs inputs(String text) {
        return JSON.readValue(text, Inputs.class);
    }

    public List<Fact> facts(String text) {
        return JSON.readValue(text, FACTS);
    }

    public Score score(String text) {
        return JSON.readValue(text, Score.class);
    }

    public Quarter quarter(String text) {
        return JSON.readValue(text, Quarter.class);
    }

    /** Over everything that makes a score what it is. */
    public String hash(ScoreRules rules, String formula, String inputs, String facts, String result) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(of(rules), formula, inputs, facts, result)) digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
