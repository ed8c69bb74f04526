package org.montgolfiere.api;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.AccountTroubled;
import org.montgolfiere.inbox.ConversationsChanged;
import org.montgolfiere.inbox.MessagesStored;
import org.montgolfiere.outbound.Dispatch;
import org.montgolfiere.outbound.Ended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what webhooks are to hear, in the transaction in which it happens: ids and neutral facts, never what
 * somebody wrote, never who did it.
 */
@Component
class Announcer {

    private final Deliveries deliveries;
    private final JsonMapper json;
    private final Clock clock;

    Announcer(Deliveries deliveries, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void stored(MessagesStored event) {
        List<Map<String, Object>> facts = event.conversations().stream()
                .map(conversation -> facts("account", event.account(), "conversation", conversation))
                .toList();
        announce(event.brand(), WebhookEvent.MESSAGE_STORED, facts);
    }

    @EventListener
    void changed(ConversationsChanged event) {
        event.conversations().stream()
                .collect(Collectors.groupingBy(ConversationsChanged.Changed::brand))
                .forEach((brand, changed) -> announce(
                        brand,
                        WebhookEvent.CONVERSATION_CHANGED,
                        changed.stream().map(one -> change(event.kind(), one)).toList()));
    }

    @EventListener
    void troubled(AccountTroubled event) {
        announce(
                event.account().brand(),
                WebhookEvent.ACCOUNT_TROUBLE,
                List.of(facts("account", event.account().id(), "why", word(event.why()))));
    }

    /** Of what we do, only words that answer somebody are told. */
    @EventListener
    void ended(Ended event) {
        Dispatch dispatch = event.dispatch();
        Long conversation = dispatch.conversation();
        if (conversation == null || !dispatch.speaks()) {
            return;
        }
        Map<String, Object> facts = facts("account", dispatch.account(), "conversation", conversation);
        facts.put("reply", dispatch.id());
        if (event.url() != null) {
            facts.put("url", event.url());
        }
        if (event.why() != null) {
            facts.put("why", word(event.why()));
        }
        WebhookEvent kind = kind(event.state());
        if (kind != null) {
            announce(dispatch.brand(), kind, List.of(facts));
        }
    }

    private static @Nullable WebhookEvent kind(Dispatch.State state) {
        return switch (state) {
            case SENT -> WebhookEvent.REPLY_SENT;
            case NOT_SENT -> WebhookEvent.REPLY_NOT_SENT;
            case UNKNOWN -> WebhookEvent.REPLY_UNKNOWN;
            case HELD, DUE, LEAVING, UNDONE -> null;
        };
    }

    /** The word of a message key without its argument, which may name somebody. */
    static String word(String why) {
        int colon = why.indexOf(':');
        return colon < 0 ? why : why.substring(0, colon);
    }

    private static Map<String, Object> change(String kind, ConversationsChanged.Changed one) {
        Map<String, Object> facts = facts("account", one.account(), "conversation", one.id());
        facts.put("change", kind);
        facts.put("state", one.state().name().toLowerCase(Locale.ROOT));
        return facts;
    }

    private static Map<String, Object> facts(String one, Object first, String other, Object second) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(one, first);
        facts.put(other, second);
        return facts;
    }

    private void announce(long brand, WebhookEvent event, List<Map<String, Object>> facts) {
        if (facts.isEmpty() || !deliveries.heard(brand, event)) {
            return;
        }
        Instant now = clock.instant();
        List<String> bodies = new ArrayList<>(facts.size());
        for (Map<String, Object> each : facts) {
            Map<String, Object> body = facts("event", event.word(), "at", now.toString());
            body.put("brand", brand);
            body.putAll(each);
            bodies.add(json.writeValueAsString(body));
        }
        deliveries.enqueue(brand, event, bodies, now);
    }
}
