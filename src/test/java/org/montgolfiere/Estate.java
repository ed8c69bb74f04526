package org.montgolfiere;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.montgolfiere.people.Brand;
import org.montgolfiere.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of everything that a brand can have, by the noun that stands before its id in an address, or by the name of the
 * variable; once in a public and once in a private conversation.
 */
record Estate(Map<String, String> things, Map<String, String> secluded) {

    /** A form with every field that a screen may ask for. */
    static final String FORM =
            "text=x&name=x&colour=1&reason=x&until=2027-01-01T00:00&person=1&label=1&act=LIKE&view=ALL"
                    + "&days=30&title=x&language=en&words=x&email=x@verne.example&role=COLLEAGUE&address=https://x.example"
                    + "&events=message.stored&version=0&into=1&network=api&typing=false&idle=false&other=1&arrived=true&subject=x&may=SEND"
                    + "&from=2027-01-01&hours=8&once=00000000-0000-0000-0000-000000000001&way=x&account=1&monday.opens=09:00&monday.closes=18:00";

    static Estate of(JdbcClient jdbc, Brand brand, Person admin) {
        Map<String, String> shared = new HashMap<>();
        Writer write = new Writer(jdbc, brand.id(), admin.id());
        shared.put("brand", Long.toString(brand.id()));
        shared.put("brands", Long.toString(brand.id()));
        write.shared(shared);
        return new Estate(write.conversation(shared, false), write.conversation(shared, true));
    }

    /** Writes rows as they are, without the rooms' services: what is tried is who may read them. */
    private record Writer(JdbcClient jdbc, long brand, long admin) {

        void shared(Map<String, String> things) {
            things.put("accounts", row("""
                    insert into account (brand_id, network, remote_id, handle, name, colour, base, state, connected_at,
                                         next_poll_at)
                    values (:brand, 'api', 'forum', '@forum', 'Forum', 1, '', 'connected', :now, :now) returning id"""));
            things.put("account", things.get("accounts"));
            things.put(
                    "labels",
                    row("insert into label (brand_id, name, colour) values (:brand, 'order', 1) returning id"));
            things.put("labels/name", "order");
            things.put("label", things.get("labels"));
            things.put("webhooks", row("""
                    insert into webhook (brand_id, address, events, secret, created_by, created_at)
                    values (:brand, 'https://x.example', '{message.stored}', 'x', :admin, :now) returning id"""));
            things.put("deliveries", row("""
                    insert into delivery (webhook_id, event, body, state, begun_at, next_try_at, created_at, ended_at)
                    values (%s, 'message.stored', '{}', 'dead', :now, :now, :now, :now) returning id""".formatted(things.get("webhooks"))));
            things.put("delivery", things.get("deliveries"));
            things.put("webhook", things.get("webhooks"));
            things.put("saved-replies", row("""
                    insert into saved_reply (brand_id, title, language, text, created_by, created_at)
                    values (:brand, 'x', 'en', 'x', :admin, :now) returning id"""));
            things.put("invitations", row("""
                    insert into invitation (brand_id, role, token_hash, created_by, created_at, expires_at)
                    values (:brand, 'lead', sha256(random()::text::bytea), :admin, :now, :now) returning id"""));
            things.put("invitation", things.get("invitations"));
            things.put("searches", row("""
                    insert into saved_search (account_id, words, created_by, created_at)
                    values (%s, 'verne', :admin, :now) returning id""".formatted(things.get("accounts"))));
            things.put("search", things.get("searches"));
            things.put("licences", row("""
                    insert into licence (person_id, brand_id, may, granted_by, granted_at)
                    values (:admin, :brand, 'send', :admin, :now) returning id"""));
            things.put("licence", things.get("licences"));
            things.put("offTime", row("""
                    insert into off_time (person_id, starts_at, ends_at)
                    values (:admin, '2027-01-01T00:00:00Z', '2027-01-02T00:00:00Z') returning id"""));
            things.put("link", row("""
                    insert into sealed_link (brand_id, off_time_id, person_id, holder, token_hash, made_at)
                    values (:brand, %s, :admin, 'x', sha256(random()::text::bytea), :now) returning id""".formatted(things.get("offTime"))));
            things.put("emergency", row("""
                    insert into emergency (brand_id, about, opened_at, rung_at) values (:brand, '/x', :now, :now) returning id"""));
            things.put("people", Long.toString(admin));
            things.put("person", Long.toString(admin));
            things.put("team", Long.toString(admin));
            things.put("members", Long.toString(admin));
            things.put("replies/reply", things.get("saved-replies"));
            things.put("what", "close");
            things.put("position", "0");
            things.put("network", "api");
            things.put("networks", "api");
            things.put("role", "LEAD");
            things.put("roles", "LEAD");
            things.put("act", "closure");
            rota(things);
            topics(things);
        }

        private void rota(Map<String, String> things) {
            things.put("need", row("""
                    insert into need (brand_id, name, weekdays, opens, closes, people, mode)
                    values (:brand, 'Day', '{1,2,3,4,5,6,7}', '09:00', '17:00', 1, 'on_site') returning id"""));
            things.put("day", "2026-03-09");
            things.put("plan", row("""
                    insert into rota_plan (brand_id, first, last, state, made_by, made_at)
                    values (:brand, '2026-03-09', '2026-04-05', 'draft', :admin, :now) returning id"""));
            things.put("shift", row("""
                    insert into shift (brand_id, need_id, person_id, name, starts_at, ends_at, mode, state, changed_at)
                    values (:brand, %s, :admin, 'Day', :now, :now::timestamptz + interval '8 hours', 'on_site', 'published', :now)
                    returning id""".formatted(things.get("need"))));
            things.put("relief", row("""
                    insert into relief (shift_id, person_id, starts_at, ends_at, made_at)
                    values (%s, :admin, :now, :now::timestamptz + interval '1 hour', :now)
                    returning id""".formatted(things.get("shift"))));
            things.put("swap", row("""
                    insert into swap (brand_id, shift_id, holder_id, asked_by, state, asked_at, expires_at)
                    values (:brand, %s, :admin, :admin, 'asked', :now, :now::timestamptz + interval '8 hours')
                    returning id""".formatted(things.get("shift"))));
            things.put("offer", row("""
                    insert into rota_offer (brand_id, person_id, need_id, starts_at, ends_at, offered_at, expires_at)
                    values (:brand, :admin, %s, :now, :now, :now, :now::timestamptz + interval '8 hours')
                    returning id""".formatted(things.get("need"))));
            things.put("availability", row("""
                    insert into availability (person_id, kind, starts_at, ends_at)
                    values (:admin, 'rather', :now, :now::timestamptz + interval '8 hours') returning id"""));
            things.put("weekday", row("""
                    insert into weekly (person_id, kind, weekday, begins, ends, last)
                    values (:admin, 'rather', 3, '09:00', '12:00', :now::date + 90) returning id"""));
            things.put("feed", row("""
                    insert into rota_feed (person_id, brand_id, token_hash, created_at)
                    values (:admin, :brand, sha256(random()::text::bytea), :now) returning id"""));
            things.put("declaration", row("""
                    insert into declared_time (person_id, brand_id, kind, starts_at, ends_at, declared_at)
                    values (:admin, :brand, 'work', :now, :now::timestamptz + interval '8 hours', :now) returning id"""));
        }

        private void topics(Map<String, String> things) {
            things.put("topics", row("""
                    insert into topic (brand_id, born_at, last_at, messages) values (:brand, :now, :now, 2) returning id"""));
            things.put("topic-answers", row("""
                    insert into topic_answer (brand_id, topic_id, author_id, made_at, pace, once)
                    values (:brand, %s, :admin, :now, 20, gen_random_uuid()) returning id""".formatted(things.get("topics"))));
            things.put("storms", row("""
                    insert into storm (brand_id, account_id, opened_at, usual, peak)
                    values (:brand, %s, :now, 1, 100) returning id""".formatted(things.get("accounts"))));
            things.put("line", row("""
                    insert into storm_line (storm_id, text, written_by) values (%s, 'x', :admin) returning id""".formatted(things.get("storms"))));
            things.put("event", row("""
                    insert into brand_event (brand_id, name, starts_at, ends_at)
                    values (:brand, 'x', :now, :now::timestamptz + interval '1 day') returning id"""));
        }

        Map<String, String> conversation(Map<String, String> shared, boolean secluded) {
            Map<String, String> things = new HashMap<>(shared);
            String word = secluded ? "private" : "mention";
            String contact = row("""
                    insert into contact (brand_id, network, remote_id, handle, name, first_at, last_at)
                    values (:brand, 'api', '%s', 'claire', 'Claire B.', :now, :now) returning id""".formatted(word));
            String conversation = row("""
                    insert into conversation (brand_id, account_id, thread, contact_id, private, state, first_at, last_at,
                                              waiting_since)
                    values (:brand, %s, '%s', %s, %s, 'open', :now, :now, :now) returning id""".formatted(things.get("accounts"), word, contact, secluded));
            String message = row("""
                    insert into message (brand_id, account_id, conversation_id, contact_id, remote_id, kind, text, sent_at,
                                         stored_at, words)
                    values (:brand, %s, %s, %s, '%s', '%s', 'Hello', :now, :now, '') returning id""".formatted(things.get("accounts"), conversation, contact, word, word));
            row("""
                    insert into message_media (message_id, position, kind, url, alt)
                    values (%s, 0, 'image', 'https://x.example/1.png', '') returning message_id""".formatted(message));
            String reply = row("""
                    insert into outgoing (brand_id, account_id, conversation_id, author_id, act, text, state, send_key,
                                          hold_until, next_try_at, created_at)
                    values (:brand, %s, %s, :admin, 'reply', 'x', 'unknown', 'k', :now, 'infinity', :now) returning id""".formatted(things.get("accounts"), conversation));
            String note = row("""
                    insert into note (conversation_id, author_id, text, at) values (%s, :admin, 'x', :now) returning id""".formatted(conversation));
            String evidence = row("""
                    insert into evidence (brand_id, account_id, message_id, remote_id, author_id, author, text, sent_at,
                                          reason, taken_at, held_until, sha256)
                    values (:brand, %s, %s, 'x', 'x', 'x', 'x', :now, 'x', :now, :now, 'x') returning id""".formatted(things.get("accounts"), message));
            String aside = row("""
                    insert into set_aside (account_id, stream, raw, why, at) values (%s, 'x', 'x', 'x', :now) returning id""".formatted(things.get("accounts")));
            things.putAll(Map.of(
                    "contacts",
                    contact,
                    "contact",
                    contact,
                    "conversations",
                    conversation,
                    "conversation",
                    conversation,
                    "messages",
                    message,
                    "message",
                    message,
                    "replies",
                    reply,
                    "reply",
                    reply));
            things.putAll(Map.of(
                    "notes",
                    note,
                    "note",
                    note,
                    "evidence",
                    evidence,
                    "set-aside",
                    aside,
                    "outgoing",
                    reply,
                    "dispatches",
                    reply,
                    "merges",
                    conversation,
                    "merge",
                    conversation,
                    "piece",
                    aside,
                    "posts",
                    reply));
            return things;
        }

        private String row(String insert) {
            JdbcClient.StatementSpec statement = jdbc.sql(insert);
            if (insert.contains(":brand")) {
                statement = statement.param("brand", brand);
            }
            if (insert.contains(":admin")) {
                statement = statement.param("admin", admin);
            }
            if (insert.contains(":now")) {
                statement = statement.param("now", TestClock.START.atOffset(ZoneOffset.UTC));
            }
            return statement.query((row, number) -> row.getString(1)).single();
        }
    }
}
