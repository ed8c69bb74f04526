package org.montgolfiere.bench;

import java.io.PrintStream;
import java.util.List;
import org.montgolfiere.home.Command;
import org.montgolfiere.home.WrongUse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench-networks}: bench's own helper. {@code found} makes a brand in a new home; {@code watch} stands beside the desk
 * and tells what it stores, as {@link NetworksWatch} has it.
 */
@Component("bench-networks command")
class NetworksCommand implements Command {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Founding founding;
    private final NetworksWatch watch;

    NetworksCommand(Founding founding, NetworksWatch watch) {
        this.founding = founding;
        this.watch = watch;
    }

    /** A brand, who runs it, and its account of the network {@code api}. @param keys API tokens */
    record House(long brand, long account, String email, String password, List<String> keys) {
        House {
            keys = List.copyOf(keys);
        }
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "found" -> out.println(JSON.writeValueAsString(found()));
            case "watch" -> watch.watch(out);
            default -> throw new WrongUse("This is a part of bench.");
        }
        return 0;
    }

    private House found() {
        Founding.Founded house = founding.found();
        return new House(
                house.brand().id(),
                house.voices().getLast().id(),
                house.person().email(),
                house.password(),
                house.keys());
    }
}
