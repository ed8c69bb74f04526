package org.montgolfiere.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a contact's words were erased: the least that lets a restored backup forget them again.
 *
 * @param brand where; null: at every brand, as release 0.1 noted it
 * @param author SHA-256 of the network's id of them, in hexadecimal
 * @param at when; null: nobody knows, as release 0.1 noted it
 */
public record Erasure(
        @Nullable Long brand,
        String network,
        String author,
        @Nullable Instant at) {

    public static Erasure of(long brand, String network, String remoteId, Instant at) {
        return new Erasure(brand, network, Sha256.hex(remoteId), at);
    }
}
