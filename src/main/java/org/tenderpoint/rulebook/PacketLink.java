package org.tenderpoint.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.rulebook.PacketReading.Reply;
import org.tenderpoint.rulebook.PacketReading.Signer;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * A link by which somebody without an account reads and signs the packet, with what they have answered so far. Only the
 * hash of its token is stored.
 */
@Entity
@Table(name = "packet_links")
class PacketLink extends VersionedRow {

    static final Duration LIFE = Duration.ofDays(30);

    private String tokenHash;
    private String forWhom;
    private UUID madeBy;
    private Instant madeAt;
    private Instant expiresAt;
    private @Nullable Instant withdrawnAt;
    private String name;
    private String profession;
    private String register;
    private String registerNumber;
    private String replies;
    @InOneColumn
    private List<String> blind;
    @InOneColumn
    private Set<SignOffSection> signed;

    /** A signer's answers so far, as they are stored. @param by the item's fingerprint */
    record Replies(Map<String, Reply> by) {}

    protected PacketLink() {}

    static PacketLink of(String forWhom, String tokenHash, UserId by, Instant now) {
        var link = new PacketLink();
        link.tokenHash = tokenHash;
        link.forWhom = forWhom;
        link.madeBy = by.value();
        link.madeAt = now;
        link.expiresAt = now.plus(LIFE);
        link.name = "";
        link.profession = "";
        link.register = "";
        link.registerNumber = "";
        link.replies = Json.write(new Replies(Map.of()));
        link.blind = List.of();
        link.signed = Set.of();
        return link;
    }

    UserId madeBy() {
        return new UserId(madeBy);
    }

    boolean live(Instant now) {
        return withdrawnAt == null && now.isBefore(expiresAt);
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void introduce(Signer signer) {
        name = signer.name();
        profession = signer.profession();
        register = signer.register();
        registerNumber = signer.number();
    }

    void reply(Map<String, Reply> given) {
        var all = new HashMap<>(replies());
        all.putAll(given);
        replies = Json.write(new Replies(all));
    }

    /** From now on the levels stay: the signer has read what the program says. */
    void reveal(BlindAnswers answers) {
        blind = answers.pairs();
    }

    void sign(SignOffSection section) {
        var all = EnumSet.of(section);
        all.addAll(signed);
        signed = all;
    }

    PacketReading reading() {
        return new PacketReading(id, forWhom, expiresAt, new Signer(name, profession, register, registerNumber),
                replies(),
                new BlindAnswers(blind), signed);
    }

    private Map<String, Reply> replies() {
        return Json.read(replies, Replies.class).by();
    }
}
