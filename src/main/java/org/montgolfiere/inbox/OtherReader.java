package org.montgolfiere.inbox;

import java.util.List;
import org.montgolfiere.channel.Account;
import org.montgolfiere.channel.Accounts;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts of a brand may be shown to a reader elsewhere: none, until somebody who leads says so. */
@Component
public class OtherReader {

    private final OtherReadings readings;
    private final Accounts accounts;
    private final String model;

    OtherReader(OtherReadings readings, Accounts accounts, @Value("${MONTGOLFIERE_READER_MODEL:}") String model) {
        this.readings = readings;
        this.accounts = accounts;
        this.model = model.strip();
    }

    /** An account that allows it. @param secluded whether its private messages go there as well */
    public record Allowance(long account, boolean secluded) {}

    /** The model elsewhere, by its name; empty: the owner of the host has set none. */
    public String model() {
        return model;
    }

    public List<Allowance> allowances(Member member) {
        Sight.desk(member);
        return readings.allowances(member.brand());
    }

    /** @return false where it is not the member's to say */
    @Transactional
    public boolean allow(Member member, Allowance allowance) {
        if (!mayChoose(member, allowance.account())) {
            return false;
        }
        readings.allow(allowance);
        return true;
    }

    /** @return false where it is not the member's to say */
    @Transactional
    public boolean forbid(Member member, long account) {
        if (!mayChoose(member, account)) {
            return false;
        }
        readings.forbid(account);
        return true;
    }

    private boolean mayChoose(Member member, long account) {
        Sight.desk(member);
        Account meant = accounts.find(account);
        return member.leads() && meant != null && meant.brand() == member.brand();
    }
}
