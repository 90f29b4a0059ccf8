package cn.zhenqing365.workorder;

import java.util.List;

/**
 * What the one who does a part saw and said there; whoever asked for the part knows what it means.
 *
 * @param judgement WEAR or HUMAN: whose the damage is; null when nothing was broken
 * @param papers    shown at the door
 * @param explained which explanations were given
 * @param used      parts taken from the van for it
 * @param closing   of a repair among the parts: cause, action and who is answerable; else null
 */
public record AtTheDoor(String judgement, List<String> papers, List<String> explained, List<Closing.Part> used, Closing closing) {
    public static final AtTheDoor NOTHING = new AtTheDoor(null, List.of(), List.of());

    public AtTheDoor {
        papers = papers == null ? List.of() : List.copyOf(papers);
        explained = explained == null ? List.of() : List.copyOf(explained);
        used = used == null ? List.of() : List.copyOf(used);
    }

    /** Without any part of the van. */
    public AtTheDoor(String judgement, List<String> papers, List<String> explained) {
        this(judgement, papers, explained, List.of(), null);
    }
}
