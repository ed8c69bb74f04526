package org.montgolfiere.channel.telegram;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.NetworkTrouble;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** What an update says. */
final class Understanding {

    private static final String UNREADABLE = "channel.telegram.unreadable";

    /** Kinds of updates that the desk does not ask for: Telegram may tell some that came before it said so. */
    private static final Set<String> NOT_OURS = Set.of(
            "channel_post",
            "edited_channel_post",
            "business_connection",
            "business_message",
            "edited_business_message",
            "deleted_business_messages",
            "guest_message",
            "message_reaction_count",
            "inline_query",
            "chosen_inline_result",
            "callback_query",
            "shipping_query",
            "pre_checkout_query",
            "purchased_paid_media",
            "poll",
            "poll_answer",
            "chat_member",
            "chat_join_request",
            "chat_boost",
            "removed_chat_boost",
            "managed_bot");

    private final Bot bot;

    Understanding(Bot bot) {
        this.bot = bot;
    }

    /** The same; what breaks us is set aside, and the others go on. */
    List<Incoming> safely(JsonNode update) {
        try {
            return of(update);
        } catch (NetworkTrouble trouble) {
            throw trouble;
        } catch (RuntimeException odd) {
            return unreadable(update);
        }
    }

    List<Incoming> of(JsonNode update) {
        if (update.has("message")) {
            return said(update, update.get("message"));
        }
        if (update.has("edited_message")) {
            return edited(update, update.get("edited_message"));
        }
        if (update.has("message_reaction")) {
            return Reactions.signs(update.get("message_reaction"), bot.now());
        }
        if (update.has("my_chat_member")) {
            return member(update, update.get("my_chat_member"));
        }
        return NOT_OURS.stream().anyMatch(update::has) ? List.of() : unreadable(update);
    }

    private List<Incoming> said(JsonNode update, JsonNode message) {
        Said said = Said.of(message, bot.session(), bot.now());
        if (said == null) {
            return unreadable(update);
        }
        moves(message, said.place());
        if (Trial.heard(bot, said)) {
            return List.of();
        }
        if (new Content(message).isSaid()) {
            return List.of(said.asMessage());
        }
        return Service.isKnown(message) ? List.of() : unreadable(update);
    }

    /** A group that becomes a supergroup gets another number: both say so, each in a message of its own. */
    private void moves(JsonNode message, Place place) {
        Long to = Place.whole(message, "migrate_to_chat_id");
        Long from = Place.whole(message, "migrate_from_chat_id");
        if (to != null) moved(place.chat(), to.toString());
        if (from != null) moved(from.toString(), place.chat());
    }

    private void moved(String from, String to) {
        if (!bot.session().moved().containsKey(to)) {
            bot.keep(kept -> kept.move(from, to));
        }
    }

    private List<Incoming> edited(JsonNode update, JsonNode message) {
        Said said = Said.of(message, bot.session(), bot.now());
        if (said == null) {
            return unreadable(update);
        }
        boolean moves = message.has("location"); // a live one does so every few seconds
        return moves ? List.of() : List.of(said.asEdit(bot.now()));
    }

    /** The bot was taken into a group, or out of it: somebody should know. */
    private List<Incoming> member(JsonNode update, JsonNode change) {
        JsonNode chat = change.get("chat");
        Long group = Place.whole(chat, "id");
        Long date = Place.whole(change, "date");
        Author by = People.author(change);
        if (group == null || date == null || by == null) {
            return unreadable(update);
        }
        boolean was = isIn(change.get("old_chat_member"));
        boolean is = isIn(change.get("new_chat_member"));
        boolean aGroup = Json.text(chat, "type", "").endsWith("group");
        return was == is || !aGroup ? List.of() : List.of(notice(chat, group, date, by, is));
    }

    private Incoming.Message notice(@Nullable JsonNode chat, long group, long date, Author by, boolean added) {
        String title = Unicode.fit(Json.text(chat, "title", "")).strip();
        return new Incoming.Message(
                group + "/member/" + date + "/" + added,
                bot.session().first(String.valueOf(group)) + "/" + by.id(),
                null,
                by,
                Said.isOpen(chat) ? Incoming.Message.Kind.FOUND : Incoming.Message.Kind.PRIVATE,
                title.isEmpty() ? String.valueOf(group) : title,
                List.of(),
                null,
                Said.moment(date, bot.now()),
                false,
                new Incoming.Beside(
                        true, List.of(added ? "channel.telegram.added" : "channel.telegram.removed"), null));
    }

    private static boolean isIn(@Nullable JsonNode member) {
        return switch (Json.text(member, "status", "")) {
            case "creator", "administrator", "member" -> true;
            case "restricted" -> Json.yes(member, "is_member");
            default -> false;
        };
    }

    private static List<Incoming> unreadable(JsonNode update) {
        return List.of(new Incoming.Unreadable(Json.raw(update), UNREADABLE));
    }
}
