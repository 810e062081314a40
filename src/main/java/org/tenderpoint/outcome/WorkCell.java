package org.tenderpoint.outcome;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;

/**
 * A modality at a pressure.
 *
 * @param pressure {@link Pressure#LIGHTEST} to {@link Pressure#DEEPEST}
 */
public record WorkCell(Modality modality, int pressure) {

    String code() {
        return modality.code() + "-" + pressure;
    }

    static Optional<WorkCell> read(String code) {
        int at = code.lastIndexOf('-');
        if (at < 0 || !code.substring(at + 1).matches("[1-5]")) {
            return Optional.empty();
        }
        return Coded.of(Modality.class, code.substring(0, at))
                .map(modality -> new WorkCell(modality, Integer.parseInt(code.substring(at + 1))));
    }
}
