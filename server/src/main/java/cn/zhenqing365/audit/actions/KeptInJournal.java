package cn.zhenqing365.audit.actions;

import cn.zhenqing365.platform.PersonalData.Kept;
import java.util.List;

/** What the letter about an erasure says of the journal: that it stays, and how many entries still hold words where some do. */
final class KeptInJournal {
    private static final String WHAT = "流水:什么时候、由我方谁、办了什么";
    private static final String WHAT_EN = "The journal: what was done when and by whom of ours";
    private static final String WHY = "个人信息保护法第六十九条要求我们能证明没有过错;";
    private static final String WHY_EN = "PIPL art. 69: we must be able to prove that we did no wrong; ";

    private KeptInJournal() {}

    /** @param left entries about them whose words could not be taken out */
    static List<Kept> of(int left) {
        if (left == 0) return List.of(new Kept(WHAT, WHAT_EN, WHY + "不含您的姓名、号码和原话", WHY_EN + "without your name, numbers and words"));
        return List.of(new Kept(WHAT, WHAT_EN, WHY + "除下一项外,不含您的姓名、号码和原话", WHY_EN + "except for the next item, without your name, numbers and words"),
                new Kept("流水中仍有文字的条目:%d 条".formatted(left), "Entries of the journal that still hold words: %d".formatted(left),
                        "它们是旧版封存的,取出文字会使整段流水失去证明力;或刚写下、尚未封存。其中可能有您的姓名、号码或原话",
                        "They were sealed by an earlier version, where taking words out would break the proof, or were just written and are not sealed yet. They may hold your name, numbers or words"));
    }
}
