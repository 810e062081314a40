package org.tenderpoint.partner;

/**
 * There is an entry that may be the same partner, and nobody has said yet that it is another one. Nothing was saved;
 * {@link PartnerService#similar} tells which they are.
 */
public class PossibleDuplicates extends RuntimeException {

    public PossibleDuplicates() {
        super("There may be an entry for this partner already");
    }
}
