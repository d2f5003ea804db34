namespace ContactFunctions.Emulators.OpenId;

internal sealed record IssuerTexts(
    string Choose, string Explain, string Returns, string SignedOut, string MayClose, string Refused, string Note,
    string Operator, string Supervisor, string Administrator)
{
    private static readonly IssuerTexts English = new(
        "Who is signing in?",
        "Choose one of the people of the demo organisation. No password is asked.",
        "You will return to",
        "Signed out",
        "You may close this page.",
        "This sign-in cannot go on",
        "Local identity provider, for development only",
        "Operator", "Supervisor", "Administrator");

    private static readonly IssuerTexts Japanese = new(
        "サインインする方を選択",
        "デモ組織のメンバーです。パスワードは要りません。",
        "サインイン後の戻り先:",
        "サインアウトしました",
        "このページは閉じてかまいません。",
        "サインインを続けられません",
        "開発用のローカル ID プロバイダーです",
        "オペレーター", "スーパーバイザー", "管理者");

    public static IssuerTexts In(string language) => language == "ja" ? Japanese : English;

    public string Role(string role) => role switch
    {
        "operator" => Operator,
        "supervisor" => Supervisor,
        "admin" => Administrator,
        _ => role,
    };
}
