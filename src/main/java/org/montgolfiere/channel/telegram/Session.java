package org.montgolfiere.channel.telegram;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;

/**
 * What is kept of a bot between calls, as the account's secret.
 *
 * @param server the Bot API's address, without a slash at its end
 * @param bot the bot's id
 * @param hook what Telegram sends along with each call of the webhook; null: the desk asks
 * @param hookFrom no webhook is set before
 * @param moved groups that became supergroups: what each was first called, by what it is called now
 * @param heard who last tried the bot out; null: nobody
 * @param conflicts how often in a row another program asked for the same bot
 */
record Session(
        URI server,
        String token,
        String bot,
        String username,
        @Nullable String hook,
        Instant hookFrom,
        Map<String, String> moved,
        @Nullable Heard heard,
        int conflicts) {

    private static final int MOVED = 500;

    /** @param chat where they wrote from @param at their handle */
    record Heard(String chat, String name, Instant at) {}

    static Session of(URI server, String token, String bot, String username) {
        return new Session(server, token, bot, username, null, Instant.EPOCH, Map.of(), null, 0);
    }

    static Session parse(String secret) {
        return Json.MAPPER.readValue(secret, Session.class);
    }

    String secret() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** What a chat was called first, so that a group that moves stays the same conversations. */
    String first(String chat) {
        return moved.getOrDefault(chat, chat);
    }

    /** What a chat is called now. */
    String now(String chat) {
        return moved.entrySet().stream()
                .filter(each -> each.getValue().equals(chat))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(chat);
    }

    Session move(String from, String to) {
        Map<String, String> more = new LinkedHashMap<>(moved);
        more.put(to, first(from));
        if (more.size() > MOVED) {
            more.remove(more.keySet().iterator().next());
        }
        return new Session(server, token, bot, username, hook, hookFrom, more, heard, conflicts);
    }

    Session hooked(String secret) {
        return new Session(server, token, bot, username, secret, hookFrom, moved, heard, conflicts);
    }

    Session unhooked(Instant from) {
        return new Session(server, token, bot, username, null, from, moved, heard, conflicts);
    }

    Session heard(Heard who) {
        return new Session(server, token, bot, username, hook, hookFrom, moved, who, conflicts);
    }

    Session conflicts(int number) {
        return new Session(server, token, bot, username, hook, hookFrom, moved, heard, number);
    }

    /** Without the token and the webhook's secret. */
    @Override
    public String toString() {
        return "Session[" + username + " at " + server.getHost() + "]";
    }
}
