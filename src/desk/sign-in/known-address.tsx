/** An address that is known already: shown and not to be changed, and told to password managers, so that they keep the password under it. */
export const KnownAddress = ({ label, email }: { label: string; email: string }) => (
  <div class="field">
    <label for="username">{label}</label>
    <input id="username" name="username" type="email" value={email} autocomplete="username" dir="ltr" readonly />
  </div>
)
