package org.montgolfiere.channel.telegram;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.montgolfiere.channel.Notebook;
import org.montgolfiere.home.TestDatabase;

/** A desk with a bot, and the world that the bot is in. */
abstract class BotTest {

    static HikariDataSource database;

    BotWorld world;
    Town town;
    Notebook desk;

    @BeforeAll
    static void database() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void over() {
        database.close();
    }

    @BeforeEach
    void open() {
        world = world();
        town = world.server.town;
        desk = new Notebook(world);
    }

    /** One whose desk no network may call. */
    BotWorld world() {
        return new BotWorld(database, URI.create("http://localhost:8080"));
    }

    @AfterEach
    void close() {
        world.close();
    }
}
