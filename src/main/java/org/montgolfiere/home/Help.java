package org.montgolfiere.home;

/** What {@code ./montgolfiere help} says. */
final class Help {
    static final String TEXT = """
            Montgolfière: a community desk that lets the people behind it rest.

              ./montgolfiere serve             start the desk (the default)
              ./montgolfiere demo              a desk with an invented brand and a day of messages, in a home of its own
              ./montgolfiere token PERSON      make an API token
              ./montgolfiere backup FILE       write everything into one file; --with-key: the key of the secrets as well
              ./montgolfiere restore FILE      into an empty home; --erasures FILE: forget again who was erased since
              ./montgolfiere rotate-key        seal every secret under a new key; the desk must be stopped
              ./montgolfiere erase BRAND NETWORK ID  forget a contact
              ./montgolfiere corrections BRAND what people set right in readings, for training
              ./montgolfiere bench NAME        measure: intake; storm --messages N; reader --data FILE.tsv; gate; --json, --quick
              ./montgolfiere test              run the tests; --all: a test that is skipped counts as failed
              ./montgolfiere help              this text

            MONTGOLFIERE_HOME    the folder that holds everything (~/.montgolfiere; for the demo ~/.montgolfiere-demo)
            MONTGOLFIERE_PORT    the port of the desk (8080)
            MONTGOLFIERE_URL     the address at which people reach it (http://localhost:8080)
            MONTGOLFIERE_DB_URL  a PostgreSQL 18 elsewhere: jdbc:postgresql://host/database?user=name&password=secret
            """;

    private Help() {}
}
