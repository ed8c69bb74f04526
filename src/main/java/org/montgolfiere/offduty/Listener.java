package org.montgolfiere.offduty;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.home.Loop;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Hears what any process of the desk says, on one connection of its own, and passes it on to the open pages here. */
@Component
@ConditionalOnWebApplication
class Listener extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final HikariDataSource database;
    private final Streams streams;
    private final Gate gate;
    private volatile @Nullable Connection connection;
    private Duration pause = SHORTEST_PAUSE;

    Listener(HikariDataSource database, Streams streams, Gate gate) {
        super("updates-listener");
        this.database = database;
        this.streams = streams;
        this.gate = gate;
    }

    /** Open pages are closed first, so that a graceful stop does not wait for streams without end. */
    @Override
    public void stop() {
        super.stop();
        close(connection);
        streams.closeAll();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** From a connection to its loss. */
    @Override
    protected Duration round() {
        try (Connection own = connect()) {
            connection = own;
            streams.resync();
            gate.carryMissed();
            pause = SHORTEST_PAUSE;
            hear(own);
        } catch (SQLException lost) {
            if (isRunning()) {
                LOG.warn("The connection for updates was lost; trying again in {} ms", pause.toMillis());
            }
        }
        Duration rest = pause;
        pause = longer(pause);
        return rest;
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "montgolfiere updates");
        set(properties, "user", database.getUsername());
        set(properties, "password", database.getPassword());
        Connection own = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (Statement statement = own.createStatement()) {
            statement.execute("listen " + Wire.UPDATES);
            statement.execute("listen " + Wire.NOTICES);
        }
        return own;
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private void hear(Connection own) throws SQLException {
        PGConnection heard = own.unwrap(PGConnection.class);
        while (isRunning()) {
            PGNotification[] notifications = heard.getNotifications((int) SILENCE.toMillis());
            if (notifications == null || notifications.length == 0) {
                if (!own.isValid((int) SILENCE.toSeconds())) {
                    throw new SQLException("no answer");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                pass(notification);
            }
        }
    }

    private void pass(PGNotification notification) {
        switch (notification.getName()) {
            case Wire.UPDATES -> streams.changed(Change.parse(notification.getParameter()));
            case Wire.NOTICES -> carry(Wire.announced(notification.getParameter()));
            default -> LOG.warn("Heard on a channel that nobody reads: {}", notification.getName());
        }
    }

    private void carry(List<Long> notices) {
        Thread.ofVirtual().name("notice-" + notices.getFirst()).start(() -> gate.carry(notices));
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void close(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException closed) {
            LOG.debug("The connection for updates was closed already");
        }
    }
}
