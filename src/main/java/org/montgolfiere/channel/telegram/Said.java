package org.montgolfiere.channel.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Message.Kind;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Unicode;
import tools.jackson.databind.JsonNode;

/** One message as the desk takes it. */
record Said(JsonNode message, Place place, Author author, Instant at, Session session) {

    private static final Pattern NAME = Pattern.compile("\\w{3,64}");

    /** @return null where it lacks what every message has */
    static @Nullable Said of(@Nullable JsonNode message, Session session, Instant now) {
        Place place = Place.of(message);
        Author author = message == null ? null : People.author(message);
        Long date = Place.whole(message, "date");
        return message == null || place == null || author == null || date == null
                ? null
                : new Said(message, place, author, moment(date, now), session);
    }

    /** A moment as it was told, but not one to come. */
    static Instant moment(long seconds, Instant now) {
        return seconds < 0 || seconds > now.getEpochSecond() ? now : Instant.ofEpochSecond(seconds);
    }

    /** Whether several may read it; what is not surely a group is none. */
    boolean isInGroup() {
        return "group".equals(type()) || "supergroup".equals(type()) && !Json.yes(chat(), "is_direct_messages");
    }

    /** Anybody may read a group that has a name of its own; one without is for those who were let in. */
    boolean isPrivate() {
        return !isInGroup() || !isOpen(chat());
    }

    static boolean isOpen(@Nullable JsonNode chat) {
        return NAME.matcher(Json.text(chat, "username", "")).matches();
    }

    Incoming.Message asMessage() {
        Content content = new Content(message);
        return new Incoming.Message(
                place.id(),
                thread(),
                inReplyTo(),
                author,
                kind(content),
                content.text(),
                content.media(),
                address(),
                at,
                author.id().equals(session.bot()),
                new Incoming.Beside(automatic(), remarks(content), null));
    }

    Incoming.Edit asEdit(Instant now) {
        Long edited = Place.whole(message, "edit_date");
        return new Incoming.Edit(place.id(), new Content(message).text(), edited == null ? now : moment(edited, now));
    }

    /** In a group what one person says in one topic is a conversation; what answers another message joins that one. */
    private String thread() {
        Long topic = Json.yes(message, "is_topic_message") ? Place.whole(message, "message_thread_id") : null;
        JsonNode direct = message.get("direct_messages_topic");
        Long apart = direct == null ? topic : Place.whole(direct, "topic_id");
        String room = session.first(place.chat()) + (apart == null ? "" : "#" + apart);
        return isInGroup() ? room + "/" + author.id() : room;
    }

    /** The first message of a topic is the notice of its making, which nobody said. */
    private @Nullable String inReplyTo() {
        JsonNode answered = message.get("reply_to_message");
        Place other = Place.of(answered);
        return answered == null || other == null || answered.has("forum_topic_created") ? null : other.id();
    }

    private Kind kind(Content content) {
        if (isPrivate()) {
            return Kind.PRIVATE;
        }
        if (session.bot().equals(String.valueOf(Place.whole(Json.at(message, "reply_to_message", "from"), "id")))) {
            return Kind.REPLY;
        }
        return content.entities().stream().anyMatch(entity -> isToUs(entity, content)) ? Kind.MENTION : Kind.FOUND;
    }

    private boolean isToUs(JsonNode entity, Content content) {
        String us = "@" + session.username().toLowerCase(Locale.ROOT);
        String words = content.words(entity).toLowerCase(Locale.ROOT);
        return switch (Json.text(entity, "type", "")) {
            case "mention" -> words.equals(us);
            case "bot_command" -> words.endsWith(us) || !words.contains("@");
            case "text_mention" -> session.bot().equals(String.valueOf(Place.whole(entity.get("user"), "id")));
            default -> false;
        };
    }

    /** Other bots, and posts that Telegram itself repeats from a channel. */
    private boolean automatic() {
        boolean program = !message.has("sender_chat") && Json.yes(message, "from", "is_bot");
        return program || Json.yes(message, "is_automatic_forward") || isStart();
    }

    private boolean isStart() {
        return !isInGroup() && Json.text(message, "text", "").matches("/start(\\s.*)?");
    }

    private List<String> remarks(Content content) {
        List<String> remarks = new ArrayList<>();
        if (isInGroup()) remarks.add("channel.telegram.in-group:" + title(chat()));
        if (isStart()) remarks.add("channel.telegram.started");
        if (message.has("forward_origin")) remarks.add("channel.telegram.forwarded:" + origin());
        if (message.at("/location/live_period").isNumber()) remarks.add("channel.telegram.live-location");
        if (content.isOdd()) remarks.add("channel.telegram.look-there");
        return remarks;
    }

    private String origin() {
        JsonNode origin = message.get("forward_origin");
        JsonNode user = origin.get("sender_user");
        JsonNode chat = origin.has("chat") ? origin.get("chat") : origin.get("sender_chat");
        String name = user == null ? Json.text(origin, "sender_user_name", title(chat)) : People.name(user);
        return Unicode.fit(name);
    }

    /** A page that shows it to those who are in the group; null: private chats and small groups have none. */
    private @Nullable String address() {
        if (!isInGroup()) {
            return null;
        }
        if (isOpen(chat())) {
            return "https://t.me/" + Json.text(chat(), "username") + "/" + place.message();
        }
        return place.chat().startsWith("-100")
                ? "https://t.me/c/" + place.chat().substring(4) + "/" + place.message()
                : null;
    }

    private static String title(@Nullable JsonNode chat) {
        return Unicode.fit(Json.text(chat, "title", ""));
    }

    private @Nullable JsonNode chat() {
        return message.get("chat");
    }

    private String type() {
        return Json.text(chat(), "type", "");
    }
}
