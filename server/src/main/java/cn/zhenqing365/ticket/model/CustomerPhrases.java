package cn.zhenqing365.ticket.model;

import cn.zhenqing365.kernel.WrittenWindow;
import cn.zhenqing365.ticket.model.CustomerWord.Cancel;
import cn.zhenqing365.ticket.model.CustomerWord.Courtesy;
import cn.zhenqing365.ticket.model.CustomerWord.Fixed;
import cn.zhenqing365.ticket.model.CustomerWord.Later;
import cn.zhenqing365.ticket.model.CustomerWord.LaterSometime;
import cn.zhenqing365.ticket.model.CustomerWord.NotFixed;
import cn.zhenqing365.ticket.model.CustomerWord.Unread;
import java.text.Normalizer;
import java.time.Instant;
import java.util.regex.Pattern;

/** How customers put it. */
final class CustomerPhrases {
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200f\\u20e3\\ufe0e\\ufe0f\\u2060\\ufeff]");
    private static final Pattern MOVING = Pattern.compile("^(?:我?[想要]?)?(?:改约|改期|改时间|改个时间|换时间|换个时间|改到|改成|改在|推迟|延后|延期|改天)");
    private static final Pattern DAY_FIRST = Pattern.compile("^(?:大?后天|[今明]天|[今明][早晚]|周|星期|礼拜|下周|\\d{1,2}[月号日/]|上午|下午).*");
    private static final Pattern CANCELLING = Pattern.compile("^取消(?!不)|不用(?:再)?(?:来|修|上门|派)|不(?:需要|必)(?:再)?(?:来|修|上门)|不修了|别来了|(?:不要|别)(?:再)?来(?:修|了)");
    private static final Pattern STILL_WRONG = Pattern.compile("没(?:有)?(?:给我?|帮我?|能)?(?:们)?(?:修|弄|搞|解决|恢复|好(?!气)|信号|图像?|声音|网)|未(?:修|解决|恢复)|修不好|不行|不好|"
            + "不(?:能|可以)(?:看|用|上网|收看)|[看用上]不了|又(?:坏|没|不|断|黑|卡|出)|还(?:是|没|不|坏|有(?:问题|马赛克|雪花|毛病))|依然|仍然|照样|老样子|not\\s*fixed",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKING = Pattern.compile("[??吗]|什么时候|啥时候|几时|几点|何时|多久|怎么|为什么|为啥|能不能|是不是|没有[??]?$|了没$");
    private static final Pattern SAYS_ONE = Pattern.compile("^(?:回复?)?[\\[【(“\"']?1(?![\\d点时:月号日/~到至-]|\\s*(?:或|还是|到|-)).*", Pattern.DOTALL);
    private static final Pattern SAYS_TWO = Pattern.compile("^(?:回复?)?[\\[【(“\"']?2(?![\\d点时:月号日/~到至-]|\\s*(?:或|还是|到|-)).*", Pattern.DOTALL);
    private static final Pattern WELL = Pattern.compile("修好|好了|可以了|能看了|能用了|正常|恢复了|解决了|没问题|没有问题|搞定|^\\W*fixed\\W*$|^\\W*ok\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern POLITE = Pattern.compile("^[\\s\\p{P}\\p{So}\\p{Sk}]*(?:(?:好的?|嗯+|收到|知道了?|明白了?|谢谢(?:您|你|师傅|你们)?|多谢|感谢|辛苦(?:了|您|你|师傅)*|麻烦(?:了|您|你)*|ok|thanks?(?: you)?)[\\s\\p{P}\\p{So}\\p{Sk}了啊哦呀啦]*)+$",
            Pattern.CASE_INSENSITIVE);

    private CustomerPhrases() {}

    static CustomerWord read(String body, boolean repaired, Instant now) {
        var word = UNSEEN.matcher(Normalizer.normalize(body == null ? "" : body, Normalizer.Form.NFKC)).replaceAll("").strip();
        if (MOVING.matcher(word).find()) return WrittenWindow.in(word, now).<CustomerWord>map(Later::new).orElseGet(LaterSometime::new);
        if (CANCELLING.matcher(word).find() && !ASKING.matcher(word).find()) return new Cancel();
        if (repaired) {
            if (STILL_WRONG.matcher(word.replace("没问题", "").replace("没有问题", "")).find() || SAYS_TWO.matcher(word).matches()) return new NotFixed();
            if (!ASKING.matcher(word).find() && (SAYS_ONE.matcher(word).matches() || WELL.matcher(word).find())) return new Fixed();
        } else if (DAY_FIRST.matcher(word).matches() && !ASKING.matcher(word).find()) {
            var window = WrittenWindow.in(word, now);
            if (window.isPresent()) return new Later(window.get());
        }
        return POLITE.matcher(word).matches() ? new Courtesy() : new Unread();
    }
}
