package cn.zhenqing365.lobby;

import cn.zhenqing365.identity.Role;
import cn.zhenqing365.identity.Staff;
import cn.zhenqing365.identity.StaffMembers;
import cn.zhenqing365.lobby.store.LobbyStore;
import cn.zhenqing365.lobby.store.OpinionStore;
import cn.zhenqing365.ticket.Ticket;
import cn.zhenqing365.ticket.contact.CaseLeader;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The head of a hall leads its cases ({@code domain.md} §8, CLK-14 and CLK-22 escalate to 营业厅主任): a page of its opinion book, what
 * was asked at its counters, and what its lobby managers were asked first or have in hand. A repair is none of them, nor is the
 * case of another hall.
 */
@Component
class HallCases implements CaseLeader {
    private final LobbyStore lobbies;
    private final OpinionStore opinions;
    private final StaffMembers staff;

    HallCases(LobbyStore lobbies, OpinionStore opinions, StaffMembers staff) {
        this.lobbies = lobbies;
        this.opinions = opinions;
        this.staff = staff;
    }

    @Override
    public boolean leads(Staff who, Ticket it, UUID holder) {
        if (who.role() != Role.LOBBY_HEAD || it.isFault()) return false;
        return lobbies.all().stream().filter(hall -> who.id().equals(hall.headId())).anyMatch(hall -> isOf(hall, it, holder));
    }

    /** A page of the book says which hall it was; where two halls share an area, what was asked at a counter is both heads' matter. */
    private boolean isOf(Lobby hall, Ticket it, UUID holder) {
        var page = opinions.lobbyOf(it.id());
        if (page.isPresent()) return page.get().equals(hall.id());
        return it.areaCode().equals(hall.areaCode()) && (it.channel().equals("COUNTER") || isManager(it.firstContactOwner(), hall) || isManager(holder, hall));
    }

    private boolean isManager(UUID person, Lobby hall) {
        return person != null && staff.find(person).filter(it -> it.role() == Role.LOBBY_MANAGER && it.sees(hall.areaCode())).isPresent();
    }
}
