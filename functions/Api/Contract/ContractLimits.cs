namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Sizes of fields. Characters are Unicode code points.</summary>
public static class ContractLimits
{
    public const int TextCharactersMax = 4_000;
    public const int KeyCharactersMax = 128;
    public const int QueueCharactersMax = 64;
    public const int NameCharactersMax = 200;
    public const int EmailCharactersMax = 320;
    public const int PhoneCharactersMax = 40;
    public const int CodeCharactersMax = 100;
    public const int LocaleCharactersMax = 35;
    public const int ReasonCharactersMax = 500;
    public const int CommentCharactersMax = 2_000;
    public const int IdCharactersMax = 256;
    public const int AddressCharactersMax = 320;
    public const int TokenCharactersMax = 8_192;

    /// <summary>Longer addresses and titles of pages are cut: they come from the page, not from somebody who could shorten them.</summary>
    public const int PageUrlCharactersMax = 2_000;

    public const int PageTitleCharactersMax = 300;

    /// <summary>Messages in one page of a conversation.</summary>
    public const int PageMessagesMax = 200;

    public const int JourneyContactsMax = 200;

    /// <summary>Questions of a form before the chat.</summary>
    public const int AnswersMax = 20;

    public const int QuestionCharactersMax = 200;

    public const int AnswerCharactersMax = 1_000;

    /// <summary>Skills that one contact may ask for.</summary>
    public const int NeedsMax = 10;

    /// <summary>Answers that one message offers.</summary>
    public const int ChoicesMax = 10;

    public const int ChoiceCharactersMax = 60;

    /// <summary>Of a file as its sender calls it; longer ones are shortened when they are stored.</summary>
    public const int FileNameCharactersMax = 500;
}
