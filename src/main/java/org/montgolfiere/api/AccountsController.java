package org.montgolfiere.api;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.montgolfiere.people.Viewer;
import org.montgolfiere.screen.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of one's brands. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {

    private static final int COLOURS = 12;

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    record Shape(
            long id,
            long brand,
            String network,
            String remoteId,
            String handle,
            String name,
            String state,
            @Nullable String trouble) {}

    record Made(Shape account, @Nullable String secret) {}

    @GetMapping
    Items<Shape> all(Viewer viewer, Asked asked) {
        Long brand = asked.id("brand");
        asked.check();
        List<Long> brands = brand == null
                ? viewer.roles().keySet().stream().sorted().toList()
                : List.of(viewer.in(brand).brand());
        return new Items<>(brands.stream()
                .flatMap(each -> accounts.of(each).stream())
                .map(AccountsController::shape)
                .toList());
    }

    @PostMapping
    ResponseEntity<Made> connect(Viewer viewer, @Body Given body) {
        Given given = body.object();
        long brand = given.id("brand");
        String network = given.keptText("network", 40);
        Map<String, String> typed = given.texts("brand");
        given.check();
        Member member = viewer.in(brand);
        Rights.administers(member);
        String secret = network.equals("api") ? Signature.newSecret() : null;
        if (secret != null) {
            typed.put("secret", secret);
        }
        Account account = connected(accounts.connect(brand, network, colour(member), typed));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.id()))
                .body(new Made(shape(account), secret));
    }

    @GetMapping("/{id}")
    Shape one(Viewer viewer, @PathVariable long id) {
        return shape(find(viewer, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(Viewer viewer, @PathVariable long id) {
        Rights.administers(viewer.in(find(viewer, id).brand()));
        accounts.disconnect(id);
    }

    private Account find(Viewer viewer, long id) {
        return find(accounts, viewer, id);
    }

    /** @throws NotFound unless it is an account of one of the viewer's brands */
    static Account find(Accounts accounts, Viewer viewer, long id) {
        Account account = accounts.find(id);
        if (account == null) {
            throw new NotFound();
        }
        viewer.in(account.brand());
        return account;
    }

    private static Account connected(Accounts.Connecting connecting) {
        return switch (connecting) {
            case Accounts.Connecting.Connected(Account account) -> account;
            case Accounts.Connecting.Refused(String why) -> throw Refused.because(Reason.of(why));
        };
    }

    /** The one that the brand's accounts wear least. */
    private int colour(Member member) {
        int[] worn = new int[COLOURS + 1];
        accounts.of(member.brand()).forEach(account -> worn[account.colour()]++);
        return IntStream.rangeClosed(1, COLOURS)
                .boxed()
                .min(Comparator.comparingInt(colour -> worn[colour]))
                .orElse(1);
    }

    private static Shape shape(Account account) {
        return new Shape(
                account.id(),
                account.brand(),
                account.network(),
                account.remoteId(),
                account.handle(),
                account.name(),
                account.state().name().toLowerCase(Locale.ROOT),
                account.trouble());
    }
}
