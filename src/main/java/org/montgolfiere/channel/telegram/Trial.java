package org.montgolfiere.channel.telegram;

import java.time.Duration;
import org.montgolfiere.channel.Json;
import org.montgolfiere.home.Sha256;

/** A person tries the bot out: they open it by a link that nobody else has, and the bot answers them there. */
final class Trial {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String ANSWER = "Montgolfière ✓";

    private final Bot bot;

    Trial(Bot bot) {
        this.bot = bot;
    }

    /** Whether a message is such a trial; it is then nobody's to answer, and kept in mind. */
    static boolean heard(Bot bot, Said said) {
        boolean trial =
                !said.isInGroup() && Json.text(said.message(), "text", "").equals("/start " + code(bot.session()));
        if (trial) {
            String name = said.author().handle().matches("\\d+")
                    ? said.author().name()
                    : "@" + said.author().handle();
            bot.keep(kept -> kept.heard(new Session.Heard(said.place().chat(), name, bot.now())));
        }
        return trial;
    }

    /** @return what to tell the person */
    String run() {
        Session.Heard heard = bot.session().heard();
        if (heard == null || heard.at().plus(FRESH).isBefore(bot.now())) {
            return "channel.telegram.trial-open:https://t.me/" + bot.session().username() + "?start="
                    + code(bot.session());
        }
        Reply reply = bot.ask(
                "sendMessage",
                Json.MAPPER
                        .createObjectNode()
                        .put("chat_id", Long.parseLong(heard.chat()))
                        .put("text", ANSWER));
        return reply instanceof Reply.Good
                ? "channel.telegram.trial-heard:" + heard.name()
                : "channel.telegram.trial-half:" + heard.name();
    }

    private static String code(Session session) {
        return Sha256.hex("trial " + session.token()).substring(0, 24);
    }
}
