package org.tenderpoint.message.phone;

/** How the phone is called. */
record PhoneLogin(PhoneAddress address, String user, String password) {

    /** The same address, asked without saying who asks. */
    PhoneLogin nobody() {
        return new PhoneLogin(address, "", "");
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "PhoneLogin";
    }
}
