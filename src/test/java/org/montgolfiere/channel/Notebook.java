package org.montgolfiere.channel;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One account as the desk holds it: its secret, its cursors, and all that its streams have brought. */
public final class Notebook {

    private static final int BATCHES = 200;

    private final World world;
    private final List<Incoming> brought = new ArrayList<>();
    private Map<String, String> cursors = new HashMap<>();
    private Map<String, String> before = Map.of();
    private Network.Connection.Made made;
    private String secret;

    public Notebook(World world) {
        this.world = world;
        this.made = made(world.connect());
        this.secret = made.secret();
    }

    /** Signs in again, as the same account; reading goes on where it stood. */
    public void connectAgain() {
        Network.Connection.Made again = made(world.connect());
        if (!again.remoteId().equals(made.remoteId())) {
            throw new AssertionError("another identity: " + again.remoteId());
        }
        made = again;
        secret = again.secret();
    }

    public Login login() {
        Account account = new Account(
                1,
                1,
                world.network().name(),
                made.remoteId(),
                made.handle(),
                made.name(),
                1,
                URI.create(made.base()),
                Account.State.CONNECTED,
                null);
        return new Login(account, secret, new Login.Renewing() {
            @Override
            public void accept(String renewed) {
                secret = renewed;
            }

            @Override
            public String kept(String known) {
                return secret;
            }
        });
    }

    /** Reads every stream to its end, as the poller does. @return what came this time */
    public List<Incoming> read() {
        world.due();
        before = Map.copyOf(cursors);
        List<Incoming> now = new ArrayList<>();
        for (String stream : world.network().streams(login())) {
            now.addAll(read(stream));
        }
        brought.addAll(now);
        return now;
    }

    /** The last reading was cut off before anything of it was kept. @return what the next one brings */
    public List<Incoming> readAgain() {
        cursors = new HashMap<>(before);
        return read();
    }

    /** The desk was restored from a copy made before it read anything. @return what all its streams bring again */
    public List<Incoming> readAnew() {
        cursors = new HashMap<>();
        return read();
    }

    private List<Incoming> read(String stream) {
        List<Incoming> all = new ArrayList<>();
        for (int number = 0; number < BATCHES; number++) {
            Batch batch = world.network().read(login(), stream, cursors.get(stream));
            if (!batch.stream().equals(stream)) throw new AssertionError("a batch of " + batch.stream());
            all.addAll(batch.items());
            String cursor = batch.cursor();
            if (cursor != null) cursors.put(stream, cursor);
            if (!batch.more()) return all;
        }
        throw new AssertionError(stream + " has no end");
    }

    /** The ids of what others said, each as often as the door in would store it: once. */
    public List<String> heard() {
        return theirs(brought).map(Incoming.Message::id).distinct().toList();
    }

    public List<Incoming> brought() {
        return List.copyOf(brought);
    }

    public Incoming.Message message(String id) {
        return theirs(brought)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing came with the id " + id));
    }

    public static Stream<Incoming.Message> theirs(List<Incoming> items) {
        return items.stream()
                .filter(Incoming.Message.class::isInstance)
                .map(Incoming.Message.class::cast)
                .filter(each -> !each.ours());
    }

    private static Network.Connection.Made made(Network.Connection connection) {
        if (connection instanceof Network.Connection.Made made) {
            return made;
        }
        throw new AssertionError("not connected: " + connection);
    }
}
