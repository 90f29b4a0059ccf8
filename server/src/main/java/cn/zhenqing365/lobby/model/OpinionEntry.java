package cn.zhenqing365.lobby.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A page of the opinion book as it was written.
 *
 * @param token the customer's own page
 * @param channel TABLET or PHONE
 * @param writer as given; never shown in public
 * @param publicWords null until a person has reviewed what is shown
 */
public record OpinionEntry(UUID id, UUID lobbyId, UUID ticketId, String token, String channel, String writer, String words, UUID numberId, boolean mayBePublic,
                           Instant writtenAt, String publicWords, String publicAnswer, UUID publishedBy, Instant publishedAt) {}
