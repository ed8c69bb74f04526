package org.montgolfiere.channel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the accounts of a brand fare: told to whoever looks, and to nobody else. */
@Service
public class AccountHealth {

    private final AccountRows accounts;
    private final HealthRows rows;
    private final Rests rests;
    private final Networks networks;

    AccountHealth(AccountRows accounts, HealthRows rows, Rests rests, Networks networks) {
        this.accounts = accounts;
        this.rows = rows;
        this.rests = rests;
        this.networks = networks;
    }

    /** Every account's. */
    public List<Health> of(long brand) {
        Map<Long, Network> spoken = accounts.of(brand).stream().collect(Collectors.toMap(Account::id, networks::of));
        Map<Long, List<Health.Rest>> resting = rests.ofBrand(brand).stream()
                .filter(each -> spoken.containsKey(each.account()))
                .collect(Collectors.groupingBy(
                        Rests.Resting::account,
                        Collectors.mapping(each -> rest(each, spoken.get(each.account())), Collectors.toList())));
        return rows.of(brand).stream()
                .map(health -> health.with(resting.getOrDefault(health.account(), List.of())))
                .toList();
    }

    /** One account's; null: it is not there any more. */
    public @Nullable Health of(Account account) {
        return of(account.brand()).stream()
                .filter(each -> each.account() == account.id())
                .findFirst()
                .orElse(null);
    }

    private static Health.Rest rest(Rests.Resting each, @Nullable Network network) {
        boolean main = network == null || network.bringsWhatPeopleSay(each.stream());
        Rests.Rest rest = each.rest();
        return new Health.Rest(each.stream(), main, rest.failures(), rest.since(), rest.until(), rest.why());
    }
}
