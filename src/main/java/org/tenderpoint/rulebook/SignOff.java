package org.tenderpoint.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

@Entity
@Table(name = "rule_set_sign_offs")
class SignOff {

    @Id
    private UUID id;

    private String ruleSet;
    private String name;
    private String profession;
    private LocalDate signedOn;
    private String note;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private String withdrawnWhy;

    @Version
    private @Nullable Integer version;

    protected SignOff() {}

    static SignOff recorded(RuleSetVersion ruleSet, SignOffRequest request, UserId by, Instant now) {
        var signOff = new SignOff();
        signOff.id = SignOffId.random().value();
        signOff.ruleSet = ruleSet.code();
        signOff.name = request.name();
        signOff.profession = request.profession();
        signOff.signedOn = request.signedOn();
        signOff.note = request.note();
        signOff.recordedBy = by.value();
        signOff.recordedAt = now;
        signOff.withdrawnWhy = "";
        return signOff;
    }

    void withdraw(String why, UserId by, Instant now) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("The sign-off was withdrawn already");
        }
        withdrawnBy = by.value();
        withdrawnAt = now;
        withdrawnWhy = why;
    }

    SignOffRecord toRecord() {
        var withdrawn = Optional.ofNullable(withdrawnAt)
                .flatMap(at -> Optional.ofNullable(withdrawnBy)
                        .map(by -> new SignOffRecord.Withdrawal(new UserId(by), at, withdrawnWhy)));
        return new SignOffRecord(
                new SignOffId(id), ruleSet, name, profession, signedOn, note, new UserId(recordedBy), recordedAt,
                withdrawn);
    }
}
