package cn.zhenqing365.planner;

import cn.zhenqing365.planner.search.Answer;
import cn.zhenqing365.planner.search.Desk;
import cn.zhenqing365.planner.search.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Why a visit is with whom it is, or with nobody, in a sentence a dispatcher can check. */
final class Reasons {
    private final Translation words;
    private final Instance in;
    private final Answer answer;

    Reasons(Translation words, Answer answer) {
        this.words = words;
        this.answer = answer;
        in = words.instance;
    }

    Sentence whyLeftOut(int v) {
        Visit visit = words.problem.visits().get(v);
        if (visit.pinned() != null && !words.technicianNo.containsKey(visit.pinned()))
            return Sentence.of("指定的%s当天不在", "%s, who must go, is not at work", visit.pinned());
        List<Technician> able = words.problem.technicians().stream().filter(it -> Translation.may(it, visit)).toList();
        if (able.isEmpty()) {
            boolean skill = words.problem.technicians().stream().noneMatch(it -> it.skills().containsAll(visit.skills()));
            return skill ? Sentence.of("当天没有人会%s", "nobody at work has the skill %s", String.join("、", visit.skills()))
                    : Sentence.of("能做的人都不可派往这一户", "everyone who could do it is excluded for this household");
        }
        var equipped = able.stream().filter(it -> it.depot() != null || it.tools().containsAll(visit.tools())
                && visit.parts().entrySet().stream().allMatch(p -> it.parts().getOrDefault(p.getKey(), 0) >= p.getValue())).toList();
        if (equipped.isEmpty()) return Sentence.of("会做的%d人车上没有所需的工具或配件", "the %d who can do it lack the tool or the part on the van", able.size());
        var reach = equipped.stream().filter(it -> alone(it, visit)).toList();
        if (reach.isEmpty()) return Sentence.of("%d个能做的人班次里都赶不到%s前上门", "none of the %d who can do it reaches it by %s within the shift",
                equipped.size(), Window.clock(visit.windows().stream().mapToDouble(Window::until).max().orElse(0)));
        return Sentence.of("能做的%d人在%s的时段都排满了", "all %d who can do it are taken up in the window %s", reach.size(), windows(visit));
    }

    /** Could the technician do nothing but this? */
    private boolean alone(Technician who, Visit visit) {
        int k = words.technicianNo.get(who.id()), v = words.visitNo.get(visit.id());
        var desk = new Desk(in);
        desk.lay(new ArrayList<>());
        return Arrays.stream(in.nodesOf[v]).anyMatch(x -> desk.place(k, v, x) != null);
    }

    private static String windows(Visit visit) {
        return String.join("、", visit.windows().stream().map(it -> Window.clock(it.from()) + "–" + Window.clock(it.until())).toList());
    }

    Sentence why(String id) {
        int v = Translation.number(words.visitNo, id);
        Visit visit = words.problem.visits().get(v);
        int mine = routeOf(v);
        if (mine < 0) return whyLeftOut(v);
        String who = words.problem.technicians().get(mine).id();
        if (visit.pinned() != null) return Sentence.of("指定由%s上门", "%s must go", who);
        var begun = words.problem.begun().get(who);
        if (begun != null && begun.visits().contains(id)) return Sentence.of("%s已在路上或已到户", "%s is on the way or there already", who);
        long able = words.problem.technicians().stream().filter(it -> Translation.may(it, visit)).count();
        if (able == 1) return Sentence.of("只有%s能做(技能%s)", "only %s can do it (skills %s)", who, String.join("、", visit.skills()));
        var desk = desk();
        double saved = desk.lift(v);
        Desk.Place other = desk.places(v).stream().filter(it -> it.technician() != mine).findFirst().orElse(null);
        if (other == null) return Sentence.of("%d人能做,这个时段只有%s排得进", "%2$s is the only one of %1$d who has room then", able, who);
        String next = words.problem.technicians().get(other.technician()).id();
        if (Objects.equals(visit.preferred(), who)) return Sentence.of("客户希望%s来,排得进", "the customer asked for %s, who has room", who);
        long more = Math.round(other.price() - saved);
        if (more <= 0) return Sentence.of("%s与%s差不多,换人也不省时", "%s and %s are about equal; changing saves nothing with the day as a whole", who, next);
        return Sentence.of("%s顺路:换成%s要多花%d分钟", "%s is nearer on the day's route: with %s it would take %d minutes more", who, next, more);
    }

    private int routeOf(int v) {
        for (int k = 0; k < in.technicians; k++) for (int x : answer.stops()[k]) if (in.visitOf[x] == v) return k;
        return -1;
    }

    private Desk desk() {
        var desk = new Desk(in);
        var orders = new ArrayList<List<Integer>>();
        for (int[] stops : answer.stops()) orders.add(Arrays.stream(stops).map(x -> in.visitOf[x]).filter(v -> v >= 0).boxed().toList());
        desk.lay(orders);
        return desk;
    }
}
