package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.montgolfiere.home.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that people chose to be reached on. */
@Repository
class PushSubscriptions {

    private final JdbcClient jdbc;
    private final Vault vault;

    PushSubscriptions(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param endpoint its address at the push service: whoever knows it may push to it */
    record Subscription(long id, URI endpoint, PushEncryption.Receiver receiver) {}

    /** A browser belongs to whoever subscribed it last. */
    void add(long person, URI endpoint, PushEncryption.Receiver receiver, Instant at) {
        jdbc.sql("delete from push_subscription where endpoint_hash = :hash")
                .param("hash", hash(endpoint))
                .update();
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('push_subscription', 'id'))")
                .query((row, number) -> row.getLong(1))
                .single();
        Base64.Encoder text = Base64.getEncoder();
        String secret =
                endpoint + "\n" + text.encodeToString(receiver.key()) + "\n" + text.encodeToString(receiver.auth());
        jdbc.sql("""
                insert into push_subscription (id, person_id, endpoint_hash, host, secret, made_at)
                overriding system value
                values (:id, :person, :hash, :host, :secret, :at)
                """)
                .param("id", id)
                .param("person", person)
                .param("hash", hash(endpoint))
                .param("host", endpoint.getHost())
                .param("secret", vault.seal("push_subscription:" + id, secret))
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Subscription> of(long person) {
        return jdbc.sql("select id, secret from push_subscription where person_id = :person order by id")
                .param("person", person)
                .query((row, number) -> opened(row.getLong("id"), row.getBytes("secret")))
                .list();
    }

    List<Device> devices(long person) {
        return jdbc.sql("select id, host, made_at from push_subscription where person_id = :person order by id")
                .param("person", person)
                .query((row, number) -> new Device(
                        row.getLong("id"),
                        row.getString("host"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return false when it is not this person's */
    boolean remove(long person, long id) {
        return jdbc.sql("delete from push_subscription where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** The push service says that nobody is there any more. */
    void gone(long id) {
        jdbc.sql("delete from push_subscription where id = :id").param("id", id).update();
    }

    private Subscription opened(long id, byte[] sealed) {
        String[] parts = vault.openText("push_subscription:" + id, sealed).split("\n");
        Base64.Decoder bytes = Base64.getDecoder();
        return new Subscription(
                id, URI.create(parts[0]), new PushEncryption.Receiver(bytes.decode(parts[1]), bytes.decode(parts[2])));
    }

    private static byte[] hash(URI endpoint) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(endpoint.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
