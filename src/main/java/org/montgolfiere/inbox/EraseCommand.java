package org.montgolfiere.inbox;

import java.io.PrintStream;
import java.util.List;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code erase BRAND NETWORK REMOTE_ID|HANDLE}: forgets a contact, as their right is. */
@Component("erase command")
class EraseCommand implements Command {

    private static final String USE = "erase takes a brand's short name, a network and a remote id or handle:"
            + " erase maison-verne bluesky @claire.example";

    private final Remains remains;
    private final Erasing erasing;
    private final JdbcClient jdbc;

    EraseCommand(Remains remains, Erasing erasing, JdbcClient jdbc) {
        this.remains = remains;
        this.erasing = erasing;
        this.jdbc = jdbc;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3) {
            throw new WrongUse(USE);
        }
        List<Contact> contacts = remains.contacts(brand(arguments.getFirst()), arguments.get(1), arguments.get(2));
        if (contacts.isEmpty()) {
            throw new WrongUse("No contact %s is known on %s.".formatted(arguments.get(2), arguments.get(1)));
        }
        contacts.forEach(contact -> erasing.erase(contact, null));
        out.println("Erased: %s on %s. Backups forget it when they are restored here."
                .formatted(arguments.get(2), arguments.get(1)));
        return 0;
    }

    private long brand(String slug) {
        return jdbc.sql("select id from brand where slug = :slug")
                .param("slug", slug)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(() -> new WrongUse("No brand has the short name %s.".formatted(slug)));
    }
}
