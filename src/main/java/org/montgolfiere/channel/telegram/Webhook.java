package org.montgolfiere.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Hook;
import org.montgolfiere.channel.Hooks;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.home.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets Telegram call the desk where the desk has an address of the internet; where that fails, the desk asks again. */
final class Webhook implements Hook {

    static final Duration LOOKED_AT = Duration.ofMinutes(1);
    private static final Duration AWAKE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final int CONNECTIONS = 4;
    private static final String HEADER = "x-telegram-bot-api-secret-token";

    private final Hooks hooks;
    private final SecureRandom chance = new SecureRandom();

    Webhook(Hooks hooks) {
        this.hooks = hooks;
    }

    boolean isDue(Session session, Instant now) {
        return session.hook() == null
                && hooks.reachable()
                && !session.hookFrom().isAfter(now);
    }

    /** @return whether Telegram calls from now on, or may; the secret is kept before its first call */
    boolean open(Bot bot) {
        String secret = secret();
        String address = hooks.open(bot.account()).toString();
        bot.keep(kept -> kept.hooked(secret));
        ObjectNode input = Json.MAPPER
                .createObjectNode()
                .put("url", address)
                .put("secret_token", secret)
                .put("max_connections", CONNECTIONS);
        Updates.wanted(input);
        Reply reply = bot.ask("setWebhook", input);
        boolean open = switch (reply) {
            case Reply.Good _ -> true;
            case Reply.Broken(String _, boolean mayHaveArrived) -> mayHaveArrived;
            case Reply.Refused _, Reply.Limited _ -> false;
        };
        if (!open) close(bot);
        return open;
    }

    /**
     * Whether it is still ours and what comes arrives; else it is given up for a day.
     *
     * @param before when it was last looked at
     */
    void look(Bot bot, Instant before) {
        JsonNode info = bot.read("getWebhookInfo");
        String address = Json.text(info, "url", "");
        if (address.isEmpty()) {
            close(bot);
            return;
        }
        NetworkTrouble.Revoked taken = taken(bot, address);
        if (taken != null) {
            close(bot);
            throw taken;
        }
        boolean shut = hooks.leads(bot.account().id(), address) == Hooks.Leads.NOWHERE;
        if (shut || isStuck(info, before, bot.now())) {
            bot.read("deleteWebhook");
            close(bot);
        }
    }

    /** Telegram calls here no longer; a webhook of somebody else stays. */
    void leave(Bot bot) {
        if (bot.session().hook() == null) {
            return;
        }
        String address = Json.text(bot.read("getWebhookInfo"), "url", "");
        if (!address.isEmpty() && taken(bot, address) == null) bot.read("deleteWebhook");
    }

    /** The desk asks, and hears that a webhook is on. */
    NetworkTrouble unexpected(Bot bot) {
        String address = Json.text(bot.read("getWebhookInfo"), "url", "");
        NetworkTrouble.Revoked taken = address.isEmpty() ? null : taken(bot, address);
        if (taken != null) {
            return taken;
        }
        bot.read("deleteWebhook");
        return new NetworkTrouble.Away("a webhook of our own was still on", null);
    }

    @Override
    public Verdict verify(Login login, Call call) {
        String expected = Session.parse(login.secret()).hook();
        String given = call.headers().getOrDefault(HEADER, "");
        if (expected == null || !MessageDigest.isEqual(bytes(expected), bytes(given))) {
            return new Verdict.Refused();
        }
        Long number = Place.whole(Json.object(call.body()), "update_id");
        return new Verdict.Genuine(number == null ? Sha256.hex(call.body()) : number.toString());
    }

    private void close(Bot bot) {
        hooks.close(bot.account().id());
        bot.keep(kept -> kept.unhooked(bot.now().plus(AGAIN)));
    }

    /** Calls failed while the desk was there to take them: none of its own absence count. */
    private static boolean isStuck(JsonNode info, Instant before, Instant now) {
        Long failed = Place.whole(info, "last_error_date");
        return Json.number(info, "pending_update_count") > 0
                && failed != null
                && failed >= before.getEpochSecond()
                && before.plus(AWAKE).isAfter(now);
    }

    /** Another brand of this desk may have the same bot, or another program; null: it is ours. */
    private NetworkTrouble.@Nullable Revoked taken(Bot bot, String address) {
        return switch (hooks.leads(bot.account().id(), address)) {
            case HERE, NOWHERE -> null;
            case ELSEWHERE -> new NetworkTrouble.Revoked("channel.telegram.webhook-elsewhere:" + Signing.host(address));
            case TO_ANOTHER_ACCOUNT -> new NetworkTrouble.Revoked("channel.telegram.webhook-of-another");
        };
    }

    private String secret() {
        byte[] chosen = new byte[32];
        chance.nextBytes(chosen);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chosen);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
