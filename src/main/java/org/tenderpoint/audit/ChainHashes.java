package org.tenderpoint.audit;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.keys.TrailKey;

/** The keyed hashes of the chain; who does not have the key cannot make one. */
@Component
record ChainHashes(TrailKey key) {

    /** Shows that a key is the chain's own. */
    String check(UUID chain) {
        return key.hash("key").add(chain).hex();
    }

    /** Says that every entry from before the chain is in it. */
    String complete(UUID chain) {
        return key.hash("complete").add(chain).hex();
    }

    /** What stands before the first link. */
    String first(UUID chain) {
        return key.hash("chain").add(chain).hex();
    }

    String seal(ChainedEntry entry) {
        return key.hash("entry")
                .add(entry.id())
                .add(entry.at())
                .add(entry.user())
                .add(entry.action())
                .add(entry.recordType())
                .add(entry.recordId())
                .add(entry.client())
                .add(entry.why())
                .hex();
    }

    String seal(RecordSeal seal) {
        return key.hash("seal")
                .add(seal.id())
                .add(seal.kind())
                .add(seal.recordId())
                .add(seal.client())
                .add(seal.seal())
                .add(seal.at())
                .add(seal.afterwards())
                .hex();
    }

    /** @param before the hash of the link before */
    String link(long number, String before, String seal) {
        return key.hash("link").add(number).add(before).add(seal).hex();
    }

    /** Shows that the program itself took the entry out. */
    String withdrawal(long number, UUID entry, String seal) {
        return key.hash("withdrawn").add(number).add(entry).add(seal).hex();
    }

    /** The same as the first versions wrote it: it leaves open which entry the link named. */
    String withdrawalOfOld(long number, String seal) {
        return key.hash("withdrawal").add(number).add(seal).hex();
    }
}
