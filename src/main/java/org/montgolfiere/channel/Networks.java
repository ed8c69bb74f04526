package org.montgolfiere.channel;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every network that the desk speaks, by name. */
@Component
public class Networks {

    private final List<Network> all;

    Networks(List<Network> all) {
        this.all = all.stream().sorted(Comparator.comparing(Network::name)).toList();
    }

    public List<Network> all() {
        return all;
    }

    /** The network of that name, or null. */
    public @Nullable Network find(String name) {
        return all.stream()
                .filter(network -> network.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The network of an account. */
    public Network of(Account account) {
        Network network = find(account.network());
        if (network == null) {
            throw new IllegalStateException("no network named " + account.network());
        }
        return network;
    }
}
