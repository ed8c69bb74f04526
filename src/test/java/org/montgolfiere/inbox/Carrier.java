package org.montgolfiere.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Batch;
import org.montgolfiere.channel.Brought;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Limits;
import org.montgolfiere.channel.Login;
import org.montgolfiere.channel.Network;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Parcel;

/** A network made by hand whose files lie in the account, as with mails. */
public final class Carrier implements Network {

    /** What lies there, by the id of its message and its place. */
    public final Map<String, byte[]> files = new HashMap<>();

    /** What was asked for. */
    public final List<String> asked = new ArrayList<>();

    /** How often it does not answer before it does. */
    public int away;

    @Override
    public String name() {
        return "carrier";
    }

    @Override
    public boolean carries() {
        return true;
    }

    @Override
    public Brought bring(Login login, String message, int position, long atMost) {
        asked.add(message + "/" + position);
        if (away-- > 0) {
            return new Brought.Later();
        }
        byte[] file = files.get(message + "/" + position);
        if (file == null) {
            return new Brought.Missing("channel.file.gone");
        }
        try {
            Parcel parcel = Parcel.of(new ByteArrayInputStream(file), atMost);
            return parcel == null ? new Brought.TooLarge() : new Brought.Here(parcel);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return Certainty.BLIND;
    }

    @Override
    public Limits limits() {
        return new Limits(300, 4, 1_000_000, 1000);
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of();
    }

    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        return new Connection.Made(
                UUID.randomUUID().toString(), "@maison", "Maison Verne", "https://carrier.example", "secret");
    }

    @Override
    public List<String> streams(Login login) {
        return List.of();
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        return new Batch(stream, List.of(), cursor, false);
    }

    @Override
    public String sendKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        return new Delivery.NotSent("channel.away", null);
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        return new Delivery.Unknown("channel.away");
    }

    @Override
    public @Nullable Counts counts(Login login) {
        return null;
    }
}
