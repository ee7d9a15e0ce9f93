<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_VE" sourcelanguage="en_US">
<context>
    <name>AmountField</name>
    <message>
        <source>Amount in bolívares</source>
        <translation>Monto en bolívares</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <source>The till that never loses a ticket.</source>
        <translation>La caja que nunca pierde un ticket.</translation>
    </message>
    <message>
        <source>Practice server on this computer</source>
        <translation>servidor de práctica en este equipo</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
</context>
<context>
    <name>CashOwed</name>
    <message>
        <source>Hand over {amount} · ticket {n}</source>
        <translation>Entregue {amount} · ticket {n}</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Closing the till…</source>
        <translation>Cerrando la caja…</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Address of your operator's server</source>
        <translation>Dirección del servidor de su operador</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Where the printer is</source>
        <translation>Dónde está la impresora</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de prueba</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y continuar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>None yet: show the paper on the screen</source>
        <translation>Todavía ninguna: mostrar el papel en la pantalla</translation>
    </message>
    <message>
        <source>In the network (TCP)…</source>
        <translation>En la red (TCP)…</translation>
    </message>
    <message>
        <source>A device of this computer (USB)…</source>
        <translation>Conectada a este equipo (USB)…</translation>
    </message>
    <message>
        <source>Connect to my operator</source>
        <translation>Conectar con mi operador</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
</context>
<context>
    <name>DrawColumn</name>
    <message>
        <source>DRAWS</source>
        <translation>SORTEOS</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animalitos</translation>
    </message>
    <message>
        <source>Triples</source>
        <translation>Triples</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signos</translation>
    </message>
</context>
<context>
    <name>DrawList</name>
    <message>
        <source>Draws</source>
        <translation>Sorteos</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Check</source>
        <translation>Consultar</translation>
    </message>
    <message>
        <source>SCAN THE TICKET, OR TYPE ITS PARTICULARS</source>
        <translation>ESCANEE EL TICKET, O ESCRIBA SUS DATOS</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Sold on (← →)</source>
        <translation>Vendido el (← →)</translation>
    </message>
    <message>
        <source>Amount Bs</source>
        <translation>Monto Bs</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jugada</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Play</source>
        <translation>Jugada</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Practise now</source>
        <translation>Practicar ahora</translation>
    </message>
    <message>
        <source>A complete operator on this computer, with draws, results and prizes that are not real. Nothing to fill in.</source>
        <translation>Un operador completo en este equipo, con sorteos, resultados y premios que no son reales. No hay que llenar nada.</translation>
    </message>
    <message>
        <source>Connect to my operator</source>
        <translation>Conectar con mi operador</translation>
    </message>
    <message>
        <source>You need the address of your operator's server and, to sign in, your e-mail.</source>
        <translation>Necesita la dirección del servidor de su operador y, para entrar, su correo.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>How do you want to begin? You can change it later.</source>
        <translation>¿Cómo quiere empezar? Puede cambiarlo después.</translation>
    </message>
    <message>
        <source>↑ ↓ choose · {enter} goes on</source>
        <translation>↑ ↓ elige · {enter} continúa</translation>
    </message>
</context>
<context>
    <name>FirstRunPresenter</name>
    <message>
        <source>Your operator tells you; it begins with https://</source>
        <translation>Se la da su operador; empieza por https://</translation>
    </message>
    <message>
        <source>The till will connect to {host}</source>
        <translation>La caja se conectará con {host}</translation>
    </message>
    <message>
        <source>With http:// the password would travel in the open: use https://</source>
        <translation>Con http:// la clave viajaría a la vista de todos: use https://</translation>
    </message>
    <message>
        <source>That is no address: write it as https://server.example.com</source>
        <translation>Eso no es una dirección: escríbala así: https://servidor.ejemplo.com</translation>
    </message>
    <message>
        <source>The test page came out.</source>
        <translation>La página de prueba salió.</translation>
    </message>
    <message>
        <source>The test page was sent.</source>
        <translation>La página de prueba se envió.</translation>
    </message>
    <message>
        <source>Look at it: if it is whole, go on.</source>
        <translation>Mírela: si está completa, continúe.</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Finishing what is under way and writing it down.</source>
        <translation>Se termina lo que está en curso y se anota en el diario.</translation>
    </message>
    <message>
        <source>Nothing was sold or paid.</source>
        <translation>No se vendió ni se pagó nada.</translation>
    </message>
    <message>
        <source>The key was pressed while the window was busy.</source>
        <translation>La tecla se pulsó mientras la ventana estaba ocupada.</translation>
    </message>
    <message>
        <source>Look at the screen and press it again.</source>
        <translation>Mire la pantalla y púlsela otra vez.</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>The keys that work here</source>
        <translation>Teclas que sirven aquí</translation>
    </message>
    <message>
        <source>Whole till</source>
        <translation>Toda la caja</translation>
    </message>
    <message>
        <source>{key} or {other} closes this</source>
        <translation>{key} o {other} cierra esta ayuda</translation>
    </message>
</context>
<context>
    <name>Hunted</name>
    <message>
        <source>A second ticket of sale {number} was found on the server.</source>
        <translation>Se encontró en el servidor un segundo ticket de la venta {number}.</translation>
    </message>
    <message>
        <source>The till is voiding it.</source>
        <translation>La caja lo está anulando.</translation>
    </message>
    <message>
        <source>The till could not void it.</source>
        <translation>La caja no pudo anularlo.</translation>
    </message>
    <message>
        <source>Call your operator: only one of the two was handed out.</source>
        <translation>Llame a su operador: solo se entregó uno de los dos.</translation>
    </message>
    <message>
        <source>This user is open elsewhere.</source>
        <translation>Este usuario está abierto en otra parte.</translation>
    </message>
    <message>
        <source>The server has tickets of this user that this till did not sell.</source>
        <translation>El servidor tiene tickets de este usuario que esta caja no vendió.</translation>
    </message>
    <message>
        <source>Use one user for each till.</source>
        <translation>Use un usuario por cada caja.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>help</source>
        <translation>ayuda</translation>
    </message>
    <message>
        <source>Show or hide the keys that work here</source>
        <translation>Mostrar u ocultar las teclas que sirven aquí</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>venta</translation>
    </message>
    <message>
        <source>Go to Sale</source>
        <translation>Ir a Venta</translation>
    </message>
    <message>
        <source>prizes</source>
        <translation>premios</translation>
    </message>
    <message>
        <source>Go to Prizes</source>
        <translation>Ir a Premios</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultados</translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation>Ir a Resultados</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>Close the cashier's session</source>
        <translation>Cerrar la sesión del cajero</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Q</source>
        <translation>Ctrl+Mayús+Q</translation>
    </message>
    <message>
        <source>close notice</source>
        <translation>cerrar aviso</translation>
    </message>
    <message>
        <source>Shift+Esc</source>
        <translation>Mayús+Esc</translation>
    </message>
    <message>
        <source>answer notice</source>
        <translation>atender aviso</translation>
    </message>
    <message>
        <source>Close the notice on top</source>
        <translation>Cerrar el primer aviso</translation>
    </message>
    <message>
        <source>Do what the notice on top offers</source>
        <translation>Hacer lo que ofrece el primer aviso</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espacio</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>Press the button that is marked</source>
        <translation>Pulsar el botón marcado</translation>
    </message>
    <message>
        <source>back</source>
        <translation>volver</translation>
    </message>
    <message>
        <source>Leave everything as it was</source>
        <translation>Dejar todo como estaba</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>vender</translation>
    </message>
    <message>
        <source>Sell and print (on an empty line); F12 does it always</source>
        <translation>Vender e imprimir (con la línea vacía); F12 lo hace siempre</translation>
    </message>
    <message>
        <source>add</source>
        <translation>agregar</translation>
    </message>
    <message>
        <source>From the play to the amount, and from the amount to the ticket</source>
        <translation>De la jugada al monto, y del monto al ticket</translation>
    </message>
    <message>
        <source>next draw</source>
        <translation>siguiente sorteo</translation>
    </message>
    <message>
        <source>Take the next draw as well</source>
        <translation>Agregar también el sorteo siguiente</translation>
    </message>
    <message>
        <source>drop draw</source>
        <translation>quitar sorteo</translation>
    </message>
    <message>
        <source>Drop the last draw that was taken</source>
        <translation>Quitar el último sorteo elegido</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>sorteo</translation>
    </message>
    <message>
        <source>Take or drop the draw with that letter (on an empty line)</source>
        <translation>Elegir o quitar el sorteo con esa letra (con la línea vacía)</translation>
    </message>
    <message>
        <source>several</source>
        <translation>varios</translation>
    </message>
    <message>
        <source>Several numbers in one play; 0 and 00 are different animals</source>
        <translation>Varios números en una jugada; 0 y 00 son animales distintos</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>signos</translation>
    </message>
    <message>
        <source>A triple with its signs: 1 = ARI … 12 = PIS, or their letters</source>
        <translation>Un triple con sus signos: 1 = ARI … 12 = PIS, o sus letras</translation>
    </message>
    <message>
        <source>animals</source>
        <translation>animalitos</translation>
    </message>
    <message>
        <source>Show the draws of animals</source>
        <translation>Ver los sorteos de animalitos</translation>
    </message>
    <message>
        <source>triples</source>
        <translation>triples</translation>
    </message>
    <message>
        <source>Show the draws of triples</source>
        <translation>Ver los sorteos de triples</translation>
    </message>
    <message>
        <source>with sign</source>
        <translation>con signo</translation>
    </message>
    <message>
        <source>Show the draws of triples with a sign</source>
        <translation>Ver los sorteos de triples con signo</translation>
    </message>
    <message>
        <source>play</source>
        <translation>jugada</translation>
    </message>
    <message>
        <source>Go to the play</source>
        <translation>Ir a la jugada</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>monto</translation>
    </message>
    <message>
        <source>Go to the amount</source>
        <translation>Ir al monto</translation>
    </message>
    <message>
        <source>delete last</source>
        <translation>borrar última</translation>
    </message>
    <message>
        <source>Delete the last play (on an empty line)</source>
        <translation>Borrar la última jugada (con la línea vacía)</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>Borrar la línea</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vaciar</translation>
    </message>
    <message>
        <source>Empty the ticket; the till asks first</source>
        <translation>Vaciar el ticket; la caja pregunta antes</translation>
    </message>
    <message>
        <source>check</source>
        <translation>consultar</translation>
    </message>
    <message>
        <source>Check a ticket and pay its prize</source>
        <translation>Consultar un ticket y pagar su premio</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anular</translation>
    </message>
    <message>
        <source>Void the last ticket while the operator allows it</source>
        <translation>Anular el último ticket mientras el operador lo permita</translation>
    </message>
    <message>
        <source>reprint</source>
        <translation>reimprimir</translation>
    </message>
    <message>
        <source>Print the last ticket again, marked as a copy</source>
        <translation>Imprimir otra vez el último ticket, marcado como reimpresión</translation>
    </message>
    <message>
        <source>Next field; on the last one, check without paying</source>
        <translation>Campo siguiente; en el último, consultar sin pagar</translation>
    </message>
    <message>
        <source>pay</source>
        <translation>pagar</translation>
    </message>
    <message>
        <source>Pay the prize after its amount is confirmed</source>
        <translation>Pagar el premio después de confirmar el monto</translation>
    </message>
    <message>
        <source>cash handed over</source>
        <translation>efectivo entregado</translation>
    </message>
    <message>
        <source>Say that the customer has the cash</source>
        <translation>Decir que el cliente ya tiene el efectivo</translation>
    </message>
    <message>
        <source>other ticket</source>
        <translation>otro ticket</translation>
    </message>
    <message>
        <source>Begin with another ticket</source>
        <translation>Empezar con otro ticket</translation>
    </message>
    <message>
        <source>winners</source>
        <translation>ganadores</translation>
    </message>
    <message>
        <source>Choose one of the winning tickets</source>
        <translation>Elegir uno de los tickets ganadores</translation>
    </message>
    <message>
        <source>day before</source>
        <translation>día anterior</translation>
    </message>
    <message>
        <source>Show the day before</source>
        <translation>Ver el día anterior</translation>
    </message>
    <message>
        <source>day after</source>
        <translation>día siguiente</translation>
    </message>
    <message>
        <source>Show the day after</source>
        <translation>Ver el día siguiente</translation>
    </message>
    <message>
        <source>search</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>Search a lottery or a number</source>
        <translation>Buscar una lotería o un número</translation>
    </message>
    <message>
        <source>print</source>
        <translation>imprimir</translation>
    </message>
    <message>
        <source>Print the results of the day</source>
        <translation>Imprimir los resultados del día</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copiar</translation>
    </message>
    <message>
        <source>Copy the results as text for a message</source>
        <translation>Copiar los resultados como texto para un mensaje</translation>
    </message>
    <message>
        <source>test page</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>Print a test page on the chosen printer</source>
        <translation>Imprimir una página de prueba en la impresora elegida</translation>
    </message>
    <message>
        <source>save</source>
        <translation>guardar</translation>
    </message>
    <message>
        <source>Save the settings and go on to sign-in</source>
        <translation>Guardar los ajustes e ir a iniciar sesión</translation>
    </message>
</context>
<context>
    <name>Lamps</name>
    <message>
        <source>Online · {spent}</source>
        <translation>En línea · {spent}</translation>
    </message>
    <message>
        <source>Slow line · {spent}</source>
        <translation>Línea lenta · {spent}</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Sin línea</translation>
    </message>
    <message>
        <source>Line not tried yet</source>
        <translation>Línea sin probar</translation>
    </message>
    <message>
        <source>Little paper left</source>
        <translation>Queda poco papel</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Impresora lista</translation>
    </message>
    <message>
        <source>Printer does not say</source>
        <translation>Impresora no informa</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Turno cerrado</translation>
    </message>
    <message>
        <source>Shift open · {cash}</source>
        <translation>Turno abierto · {cash}</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Sin papel</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Tapa abierta</translation>
    </message>
    <message>
        <source>Printer off line</source>
        <translation>Impresora en pausa</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>Printer fault</source>
        <translation>Falla de impresora</translation>
    </message>
</context>
<context>
    <name>LastTicketPresenter</name>
    <message>
        <source>Last: {number} · {total}</source>
        <translation>Último: {number} · {total}</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Can be voided</source>
        <translation>Se puede anular</translation>
    </message>
    <message>
        <source>Cannot be voided now</source>
        <translation>Ya no se puede anular</translation>
    </message>
    <message>
        <source>Printed ✓</source>
        <translation>Impreso ✓</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Not printed ✕</source>
        <translation>Sin imprimir ✕</translation>
    </message>
    <message>
        <source>Void ticket {number}?</source>
        <translation>¿Anular el ticket {number}?</translation>
    </message>
    <message>
        <source>Take the paper back from the customer and return the money.</source>
        <translation>Pida el papel al cliente y devuelva el dinero.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>The practice cashier is filled in: press Enter.</source>
        <translation>El cajero de práctica ya está puesto: pulse Enter.</translation>
    </message>
    <message>
        <source>With the e-mail and password your operator gave you.</source>
        <translation>Con el correo y la clave que le dio su operador.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Clave</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n aviso más</numerusform>
            <numerusform>%n avisos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close notice</source>
        <translation>Cerrar aviso</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The till cannot work yet.</source>
        <translation>La caja todavía no puede trabajar.</translation>
    </message>
    <message>
        <source>Not signed in.</source>
        <translation>No se inició la sesión.</translation>
    </message>
    <message>
        <source>Signed out here; the operator does not know.</source>
        <translation>Sesión cerrada aquí; el operador no se enteró.</translation>
    </message>
    <message>
        <source>The draws are not up to date.</source>
        <translation>Los sorteos no están al día.</translation>
    </message>
    <message>
        <source>The results are not up to date.</source>
        <translation>Los resultados no están al día.</translation>
    </message>
    <message>
        <source>Not checked; nothing was paid.</source>
        <translation>No se consultó; no se pagó nada.</translation>
    </message>
    <message>
        <source>Not sold.</source>
        <translation>No se vendió.</translation>
    </message>
    <message>
        <source>Not paid; hand over no cash.</source>
        <translation>No se pagó; no entregue efectivo.</translation>
    </message>
    <message>
        <source>Not voided; the ticket still counts.</source>
        <translation>No se anuló; el ticket sigue valiendo.</translation>
    </message>
    <message>
        <source>Sold, not printed.</source>
        <translation>Vendido, sin imprimir.</translation>
    </message>
    <message>
        <source>The copy was not printed; the ticket counts.</source>
        <translation>No salió la reimpresión; el ticket sigue valiendo.</translation>
    </message>
    <message>
        <source>Paid; the slip was not printed.</source>
        <translation>Pagado; el comprobante no salió.</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>No se imprimió.</translation>
    </message>
    <message>
        <source>The test page was not printed.</source>
        <translation>La página de prueba no salió.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>Los ajustes no se guardaron.</translation>
    </message>
    <message>
        <source>Sold; it may not have printed whole.</source>
        <translation>Vendido; puede que no saliera completo.</translation>
    </message>
    <message>
        <source>Paid; the slip may not have printed whole.</source>
        <translation>Pagado; puede que el comprobante no saliera completo.</translation>
    </message>
    <message>
        <source>Something failed that the till does not know.</source>
        <translation>Falló algo que la caja no conoce.</translation>
    </message>
    <message>
        <source>Note the code and call support.</source>
        <translation>Anote el código y llame a soporte.</translation>
    </message>
    <message>
        <source>It is a fault of this program.</source>
        <translation>Es una falla de este programa.</translation>
    </message>
    <message>
        <source>Open the till again; if it comes back, call support.</source>
        <translation>Abra la caja otra vez; si se repite, llame a soporte.</translation>
    </message>
    <message>
        <source>A setting of this till is wrong.</source>
        <translation>Un ajuste de esta caja está mal.</translation>
    </message>
    <message>
        <source>Have the settings corrected; “pos-app doctor” names it.</source>
        <translation>Pida que corrijan los ajustes; «pos-app doctor» dice cuál es.</translation>
    </message>
    <message>
        <source>The till cannot write its journal, so it does not sell.</source>
        <translation>La caja no puede escribir su diario, así que no vende.</translation>
    </message>
    <message>
        <source>The disk is full, so the till does not sell.</source>
        <translation>El disco está lleno, así que la caja no vende.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Libere espacio en el disco e intente de nuevo.</translation>
    </message>
    <message>
        <source>The journal's folder cannot be written.</source>
        <translation>No se puede escribir en la carpeta del diario.</translation>
    </message>
    <message>
        <source>Ask support for permission to write in that folder.</source>
        <translation>Pida a soporte permiso para escribir en esa carpeta.</translation>
    </message>
    <message>
        <source>Another till is open on this computer.</source>
        <translation>Hay otra caja abierta en este equipo.</translation>
    </message>
    <message>
        <source>Use the one that is open, or close it first.</source>
        <translation>Use la que está abierta, o ciérrela primero.</translation>
    </message>
    <message>
        <source>The journal is damaged, so the till does not sell.</source>
        <translation>El diario está dañado, así que la caja no vende.</translation>
    </message>
    <message>
        <source>Do not delete anything; call support.</source>
        <translation>No borre nada; llame a soporte.</translation>
    </message>
    <message>
        <source>The journal was written by a newer version.</source>
        <translation>El diario lo escribió una versión más nueva.</translation>
    </message>
    <message>
        <source>Update this program before selling.</source>
        <translation>Actualice este programa antes de vender.</translation>
    </message>
    <message>
        <source>The operator's server did not do it.</source>
        <translation>El servidor del operador no lo hizo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The operator's server cannot be reached.</source>
        <translation>No hay conexión con el servidor del operador.</translation>
    </message>
    <message>
        <source>Check the internet connection and try again.</source>
        <translation>Revise el internet e intente de nuevo.</translation>
    </message>
    <message>
        <source>The operator's server did not answer in time.</source>
        <translation>El servidor del operador no contestó a tiempo.</translation>
    </message>
    <message>
        <source>Wait a few seconds and try again.</source>
        <translation>Espere unos segundos e intente de nuevo.</translation>
    </message>
    <message>
        <source>The session with the operator is over.</source>
        <translation>La sesión con el operador se venció.</translation>
    </message>
    <message>
        <source>Sign in again; what you had typed stays.</source>
        <translation>Entre de nuevo; lo que tenía escrito se conserva.</translation>
    </message>
    <message>
        <source>The operator refused.</source>
        <translation>El operador no lo aceptó.</translation>
    </message>
    <message>
        <source>Correct it, or ask your operator.</source>
        <translation>Corríjalo, o consulte a su operador.</translation>
    </message>
    <message>
        <source>The operator's answer cannot be understood.</source>
        <translation>La respuesta del operador no se entiende.</translation>
    </message>
    <message>
        <source>Try again; if it comes back, call support.</source>
        <translation>Intente de nuevo; si se repite, llame a soporte.</translation>
    </message>
    <message>
        <source>The printer did not do its work.</source>
        <translation>La impresora no hizo su trabajo.</translation>
    </message>
    <message>
        <source>Check the printer and print it again.</source>
        <translation>Revise la impresora e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The printer is not found.</source>
        <translation>No se encuentra la impresora.</translation>
    </message>
    <message>
        <source>Check that it is on and its cable, then print it again.</source>
        <translation>Revise que esté encendida y el cable, e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The printer is off line.</source>
        <translation>La impresora está en pausa.</translation>
    </message>
    <message>
        <source>Press its on-line button, then print it again.</source>
        <translation>Pulse su botón de línea e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The printer has no paper.</source>
        <translation>La impresora no tiene papel.</translation>
    </message>
    <message>
        <source>Put in paper and print it again.</source>
        <translation>Ponga papel e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The printer's cover is open.</source>
        <translation>La tapa de la impresora está abierta.</translation>
    </message>
    <message>
        <source>Close the cover and print it again.</source>
        <translation>Cierre la tapa e imprima de nuevo.</translation>
    </message>
    <message>
        <source>The printer did not confirm that the paper came out.</source>
        <translation>La impresora no confirmó que el papel salió.</translation>
    </message>
    <message>
        <source>Look at the paper: if it is not whole, print it again.</source>
        <translation>Mire el papel: si no está completo, imprima de nuevo.</translation>
    </message>
    <message>
        <source>The printer reports a fault (blade, heat or mechanism).</source>
        <translation>La impresora avisa una falla (cuchilla, calor o mecanismo).</translation>
    </message>
    <message>
        <source>Switch it off and on, then print it again.</source>
        <translation>Apáguela, enciéndala e imprima de nuevo.</translation>
    </message>
    <message>
        <source>Check the e-mail and the password and try again.</source>
        <translation>Revise el correo y la clave e intente de nuevo.</translation>
    </message>
    <message>
        <source>Not sold; nothing was charged.</source>
        <translation>No se vendió; no se cobró nada.</translation>
    </message>
    <message>
        <source>The ticket is still here: sell it when the line is back.</source>
        <translation>El ticket sigue aquí: véndalo cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>Try again when the line is back.</source>
        <translation>Intente de nuevo cuando vuelva la línea.</translation>
    </message>
    <message>
        <source>Try again when the line is back, while there is time.</source>
        <translation>Intente de nuevo cuando vuelva la línea, mientras quede tiempo.</translation>
    </message>
    <message>
        <source>Not reverted; the ticket still counts.</source>
        <translation>No se reversó; el ticket sigue valiendo.</translation>
    </message>
    <message>
        <source>Correct what is marked and sell again.</source>
        <translation>Corrija lo marcado y venda de nuevo.</translation>
    </message>
    <message>
        <source>Show the customer the reason; in doubt, call your operator.</source>
        <translation>Explique el motivo al cliente; si hay duda, llame a su operador.</translation>
    </message>
    <message>
        <source>Give the ticket back to the customer.</source>
        <translation>Devuelva el ticket al cliente.</translation>
    </message>
    <message>
        <source>Call your operator.</source>
        <translation>Llame a su operador.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was sold.</source>
        <translation>Todavía no se sabe si se vendió.</translation>
    </message>
    <message>
        <source>Do not repeat it: the till is asking by itself.</source>
        <translation>No la repita: la caja está preguntando sola.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was paid.</source>
        <translation>Todavía no se sabe si se pagó.</translation>
    </message>
    <message>
        <source>Hand over no cash yet: the till is asking by itself.</source>
        <translation>No entregue efectivo todavía: la caja está preguntando sola.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was voided.</source>
        <translation>Todavía no se sabe si se anuló.</translation>
    </message>
    <message>
        <source>Keep the paper: it still counts until the till is sure.</source>
        <translation>Guarde el papel: sigue valiendo hasta que la caja esté segura.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was reverted.</source>
        <translation>Todavía no se sabe si se reversó.</translation>
    </message>
    <message>
        <source>Wait: the till is asking by itself.</source>
        <translation>Espere: la caja está preguntando sola.</translation>
    </message>
    <message>
        <source>In the settings {key} is {given}.</source>
        <translation>En los ajustes, {key} es {given}.</translation>
    </message>
    <message>
        <source>The operator says: {text}</source>
        <translation>El operador dice: {text}</translation>
    </message>
    <message>
        <source>Ticket {ticket}: {why}</source>
        <translation>Ticket {ticket}: {why}</translation>
    </message>
</context>
<context>
    <name>Operator</name>
    <message>
        <source>a draw has closed.</source>
        <translation>ya cerró un sorteo.</translation>
    </message>
    <message>
        <source>the ticket has no prize.</source>
        <translation>el ticket no tiene premio.</translation>
    </message>
    <message>
        <source>the prize was already paid.</source>
        <translation>el premio ya se pagó.</translation>
    </message>
    <message>
        <source>the ticket was already reverted.</source>
        <translation>el ticket ya se reversó.</translation>
    </message>
    <message>
        <source>the ticket was already voided.</source>
        <translation>el ticket ya se anuló.</translation>
    </message>
    <message>
        <source>it finds no such ticket.</source>
        <translation>no encuentra ese ticket.</translation>
    </message>
    <message>
        <source>the ticket has expired.</source>
        <translation>el ticket está vencido.</translation>
    </message>
    <message>
        <source>the PIN is not right.</source>
        <translation>el PIN no es correcto.</translation>
    </message>
    <message>
        <source>the e-mail or the password is not right.</source>
        <translation>el correo o la clave no son correctos.</translation>
    </message>
    <message>
        <source>the session is over.</source>
        <translation>la sesión se venció.</translation>
    </message>
</context>
<context>
    <name>PaneRail</name>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Payout</name>
    <message>
        <source>Won</source>
        <translation>Ganadora</translation>
    </message>
    <message>
        <source>Did not win</source>
        <translation>No ganó</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Sin resultado</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Won {amount}</source>
        <translation>Ganó {amount}</translation>
    </message>
    <message>
        <source>Results are missing</source>
        <translation>Faltan resultados</translation>
    </message>
    <message>
        <source>Already paid</source>
        <translation>Ya pagado</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>not paid yet</source>
        <translation>sin cobrar</translation>
    </message>
    <message>
        <source>no play came out</source>
        <translation>no salió ninguna jugada</translation>
    </message>
    <message>
        <source>check again after the draw</source>
        <translation>consulte de nuevo después del sorteo</translation>
    </message>
    <message>
        <source>do not pay again</source>
        <translation>no lo pague otra vez</translation>
    </message>
    <message>
        <source>this ticket is worth nothing</source>
        <translation>este ticket no vale</translation>
    </message>
    <message>
        <source>the time to collect is over</source>
        <translation>se venció el plazo para cobrar</translation>
    </message>
    <message>
        <source>do not say that it lost; check again</source>
        <translation>no diga que perdió; consulte de nuevo</translation>
    </message>
    <message>
        <source>1 winning play of {all}</source>
        <translation>1 jugada ganadora de {all}</translation>
    </message>
    <message>
        <source>{won} winning plays of {all}</source>
        <translation>{won} jugadas ganadoras de {all}</translation>
    </message>
    <message>
        <source>expires {day}</source>
        <translation>caduca el {day}</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>caducó el {day}</translation>
    </message>
    <message>
        <source>prize {amount}</source>
        <translation>premio {amount}</translation>
    </message>
</context>
<context>
    <name>PayoutPresenter</name>
    <message>
        <source>Ticket {n} was paid</source>
        <translation>El ticket {n} quedó pagado</translation>
    </message>
    <message>
        <source>Ticket {n} was not paid: hand over nothing</source>
        <translation>El ticket {n} no se pagó: no entregue dinero</translation>
    </message>
    <message>
        <source>Check it again; then it can be paid.</source>
        <translation>Consúltelo de nuevo; entonces se puede pagar.</translation>
    </message>
    <message>
        <source>It is not known whether ticket {n} was paid: hand over nothing</source>
        <translation>No se sabe si el ticket {n} se pagó: no entregue dinero</translation>
    </message>
    <message>
        <source>Ask the operator; the till cannot find out by itself.</source>
        <translation>Pregunte a la operadora; la taquilla no puede averiguarlo sola.</translation>
    </message>
    <message>
        <source>Pay this prize?</source>
        <translation>¿Pagar este premio?</translation>
    </message>
    <message>
        <source>Ticket {n}. Hand over the cash only when the slip is out.</source>
        <translation>Ticket {n}. Entregue el dinero solo cuando salga el comprobante.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Check it again.</source>
        <translation>Consúltelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>PlayGrid</name>
    <message>
        <source>Grid of plays</source>
        <translation>Cuadrícula de jugadas</translation>
    </message>
</context>
<context>
    <name>PracticeRibbon</name>
    <message>
        <source>PRACTICE</source>
        <translation>PRÁCTICA</translation>
    </message>
    <message>
        <source>Nothing here is real: no ticket of it is valid</source>
        <translation>Aquí nada es real: ningún ticket es válido</translation>
    </message>
    <message>
        <source>Rehearse a fault</source>
        <translation>Ensayar una falla</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Next sale: the answer is lost</source>
        <translation>Próxima venta: se pierde la respuesta</translation>
    </message>
    <message>
        <source>Next sale: the line breaks before it</source>
        <translation>Próxima venta: se corta la línea antes</translation>
    </message>
    <message>
        <source>Next sale: the draw has closed</source>
        <translation>Próxima venta: el sorteo ya cerró</translation>
    </message>
    <message>
        <source>Next sale: the server is slow</source>
        <translation>Próxima venta: el servidor tarda</translation>
    </message>
    <message>
        <source>Next prize: the answer is lost</source>
        <translation>Próximo premio: se pierde la respuesta</translation>
    </message>
    <message>
        <source>Next void: the answer is lost</source>
        <translation>Próxima anulación: se pierde la respuesta</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>Se vence la sesión</translation>
    </message>
    <message>
        <source>Printer: no paper</source>
        <translation>Impresora: sin papel</translation>
    </message>
    <message>
        <source>Printer: cover open</source>
        <translation>Impresora: tapa abierta</translation>
    </message>
    <message>
        <source>Printer: off line</source>
        <translation>Impresora: fuera de línea</translation>
    </message>
    <message>
        <source>Printer: paper ends half-way</source>
        <translation>Impresora: el papel se acaba a la mitad</translation>
    </message>
    <message>
        <source>Printer: well again</source>
        <translation>Impresora: otra vez bien</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Day before</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>search a lottery or a number…</source>
        <translation>buscar lotería o número…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Results, newest first</source>
        <translation>Resultados, los más nuevos primero</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>Imprimir el día</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animalitos</translation>
    </message>
    <message>
        <source>Triples</source>
        <translation>Triples</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signos</translation>
    </message>
</context>
<context>
    <name>ResultsPresenter</name>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>not up to date</source>
        <translation>sin actualizar</translation>
    </message>
    <message>
        <source>updated {time}</source>
        <translation>actualizado a las {time}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
</context>
<context>
    <name>SaleDesk</name>
    <message>
        <source>The sale is not on the server.</source>
        <translation>La venta no aparece en el servidor.</translation>
    </message>
    <message>
        <source>The till has asked long enough: no ticket of that sale was found.</source>
        <translation>La caja preguntó el tiempo debido y no encontró ningún ticket de esa venta.</translation>
    </message>
    <message>
        <source>If you are sure that the customer has no ticket, take the plays back and sell again.</source>
        <translation>Si está seguro de que el cliente no tiene ticket, recupere las jugadas y venda de nuevo.</translation>
    </message>
    <message>
        <source>It was not sold: give the plays back</source>
        <translation>No se vendió: recuperar las jugadas</translation>
    </message>
    <message>
        <source>The sale was registered: ticket {number}.</source>
        <translation>La venta quedó registrada: ticket {number}.</translation>
    </message>
    <message>
        <source>The till found it on the server and prints it now.</source>
        <translation>La caja lo encontró en el servidor y lo imprime ahora.</translation>
    </message>
    <message>
        <source>Sold, not printed: ticket {number}.</source>
        <translation>Vendido, sin imprimir: ticket {number}.</translation>
    </message>
    <message>
        <source>The server has not told everything that the paper needs.</source>
        <translation>El servidor no ha dicho todo lo que el papel necesita.</translation>
    </message>
    <message>
        <source>Press Reprint in a moment. Do not sell it again.</source>
        <translation>Pulse Reimprimir en un momento. No lo venda otra vez.</translation>
    </message>
</context>
<context>
    <name>SalePane</name>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
</context>
<context>
    <name>SalePresenter</name>
    <message>
        <source>Empty the ticket?</source>
        <translation>¿Vaciar el ticket?</translation>
    </message>
    <message>
        <source>All its plays are deleted. Nothing has been sold.</source>
        <translation>Se borran todas sus jugadas. No se ha vendido nada.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Take the closed draws out?</source>
        <translation>¿Sacar los sorteos cerrados?</translation>
    </message>
    <message>
        <source>Draws on this ticket that sell no more: {count}. Tell the customer.</source>
        <translation>Sorteos de este ticket que ya no se venden: {count}. Avise al cliente.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
</context>
<context>
    <name>SaleShowing</name>
    <message>
        <source>chosen: {count}</source>
        <translation>elegidos: {count}</translation>
    </message>
    <message>
        <source>Total · plays: {count}</source>
        <translation>Total · jugadas: {count}</translation>
    </message>
    <message>
        <source>Add the play with Enter, or clear it with Esc, then sell</source>
        <translation>Agregue la jugada con Enter o bórrela con Esc, y luego venda</translation>
    </message>
    <message>
        <source>The ticket is empty: type a play first</source>
        <translation>El ticket está vacío: escriba una jugada primero</translation>
    </message>
    <message>
        <source>Repeated plays were added up: {plays}</source>
        <translation>Las jugadas repetidas se sumaron: {plays}</translation>
    </message>
    <message>
        <source>The operator sold something else than asked: {plays}</source>
        <translation>El operador vendió algo distinto de lo pedido: {plays}</translation>
    </message>
    <message>
        <source>Charge what the ticket says.</source>
        <translation>Cobre lo que dice el ticket.</translation>
    </message>
    <message>
        <source>{draw} is closed: take another with its letter or +</source>
        <translation>{draw} está cerrado: elija otro con su letra o +</translation>
    </message>
    <message>
        <source>Choose a draw with its letter or +</source>
        <translation>Elija un sorteo con su letra o +</translation>
    </message>
    <message>
        <source>Type the play, or touch it below</source>
        <translation>Escriba la jugada o tóquela abajo</translation>
    </message>
</context>
<context>
    <name>SaleWords</name>
    <message>
        <source>now a number</source>
        <translation>ahora un número</translation>
    </message>
    <message>
        <source>digits are missing</source>
        <translation>faltan cifras</translation>
    </message>
    <message>
        <source>end with p: permuta</source>
        <translation>termine con p: permuta</translation>
    </message>
    <message>
        <source>now the last number of the run</source>
        <translation>ahora el último número de la corrida</translation>
    </message>
    <message>
        <source>now the sign</source>
        <translation>ahora el signo</translation>
    </message>
    <message>
        <source>The chosen draws have no play in common: drop one with −</source>
        <translation>Los sorteos elegidos no tienen jugadas en común: quite uno con −</translation>
    </message>
    <message>
        <source>Too long: {last} characters at most</source>
        <translation>Muy larga: {last} caracteres como máximo</translation>
    </message>
    <message>
        <source>{first} plays at once: {last} at most, split them</source>
        <translation>{first} jugadas a la vez: {last} como máximo, sepárelas</translation>
    </message>
    <message>
        <source>“{text}” is in no play: delete it</source>
        <translation>“{text}” no va en ninguna jugada: bórrelo</translation>
    </message>
    <message>
        <source>“{text}” does not go here: delete it</source>
        <translation>“{text}” no va aquí: bórrelo</translation>
    </message>
    <message>
        <source>{text} is not sold in these draws</source>
        <translation>{text} no se vende en estos sorteos</translation>
    </message>
    <message>
        <source>{text} goes without the zero in front</source>
        <translation>{text} va sin el cero delante</translation>
    </message>
    <message>
        <source>{text} must have {values} digits</source>
        <translation>{text} debe tener {values} cifras</translation>
    </message>
    <message>
        <source>No sign is written “{text}”: 1 = ARI … 12 = PIS, 0 = all</source>
        <translation>Ningún signo se escribe “{text}”: 1 = ARI … 12 = PIS, 0 = todos</translation>
    </message>
    <message>
        <source>These draws take no sign (signs: F4)</source>
        <translation>Estos sorteos no llevan signo (signos: F4)</translation>
    </message>
    <message>
        <source>Permutas are for triples (F3) and signs (F4)</source>
        <translation>Las permutas son para triples (F3) y signos (F4)</translation>
    </message>
    <message>
        <source>A permuta has from {first} to {last} digits</source>
        <translation>Una permuta lleva de {first} a {last} cifras</translation>
    </message>
    <message>
        <source>Equal digits have no permuta: type the number alone</source>
        <translation>Cifras iguales no tienen permuta: escriba el número solo</translation>
    </message>
    <message>
        <source>Series are for triples (F3) and signs (F4)</source>
        <translation>Las series son para triples (F3) y signos (F4)</translation>
    </message>
    <message>
        <source>A serie has two digits: 12s, 12*, 1*2</source>
        <translation>Una serie lleva dos cifras: 12s, 12*, 1*2</translation>
    </message>
    <message>
        <source>The run goes from less to more</source>
        <translation>La corrida va de menor a mayor</translation>
    </message>
    <message>
        <source>{text} has no place in a run: type it apart</source>
        <translation>{text} no entra en una corrida: juéguelo aparte</translation>
    </message>
    <message>
        <source>The operator gave no limits for this play: choose another draw</source>
        <translation>El operador no dio límites para esta jugada: elija otro sorteo</translation>
    </message>
    <message>
        <source>the least is {allowed}</source>
        <translation>el mínimo es {allowed}</translation>
    </message>
    <message>
        <source>the most is {allowed}</source>
        <translation>el máximo es {allowed}</translation>
    </message>
    <message>
        <source>the amount goes in steps of {allowed}</source>
        <translation>el monto va de {allowed} en {allowed}</translation>
    </message>
    <message>
        <source>The permuta gives {asked} numbers: {allowed} at most</source>
        <translation>La permuta da {asked} números: {allowed} como máximo</translation>
    </message>
    <message>
        <source>{asked} permutas on the ticket: {allowed} at most</source>
        <translation>{asked} permutas en el ticket: {allowed} como máximo</translation>
    </message>
    <message>
        <source>The run gives {asked} numbers: {allowed} at most</source>
        <translation>La corrida da {asked} números: {allowed} como máximo</translation>
    </message>
    <message>
        <source>{asked} series and runs on the ticket: {allowed} at most</source>
        <translation>{asked} series y corridas en el ticket: {allowed} como máximo</translation>
    </message>
    <message>
        <source>{asked} plays on the ticket: {allowed} at most; sell and go on with another</source>
        <translation>{asked} jugadas en el ticket: {allowed} como máximo; venda y siga en otro</translation>
    </message>
    <message>
        <source>{selection} would add up to {asked}; {text}</source>
        <translation>{selection} sumaría {asked}; {text}</translation>
    </message>
    <message>
        <source>{play}: {count} numbers</source>
        <translation>{play}: {count} números</translation>
    </message>
    <message>
        <source>× {draws} draw</source>
        <translation>× {draws} sorteo</translation>
    </message>
    <message>
        <source>× {draws} draws</source>
        <translation>× {draws} sorteos</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>SlipColumn</name>
    <message>
        <source>Sell and print</source>
        <translation>Vender e imprimir</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>TICKET</source>
        <translation>TICKET</translation>
    </message>
</context>
<context>
    <name>SlipList</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Double click takes a play out</source>
        <translation>Doble clic saca una jugada</translation>
    </message>
</context>
<context>
    <name>SpoolDesk</name>
    <message>
        <source>Before the till stopped, ticket {number} was sold.</source>
        <translation>Antes de apagarse la caja se vendió el ticket {number}.</translation>
    </message>
    <message>
        <source>It is not known whether its paper came out.</source>
        <translation>No se sabe si el papel salió.</translation>
    </message>
    <message>
        <source>Print a copy, marked as such, if it is missing.</source>
        <translation>Si falta, imprima una copia; saldrá marcada como reimpresión.</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Imprimir copia</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>The operator's time</source>
        <translation>Hora del operador</translation>
    </message>
    <message>
        <source>This computer's time: the operator has not told its own yet</source>
        <translation>Hora de este equipo: el operador aún no ha dado la suya</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jugada</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Plays of the ticket</source>
        <translation>Jugadas del ticket</translation>
    </message>
    <message>
        <source>Other ticket</source>
        <translation>Otro ticket</translation>
    </message>
    <message>
        <source>Cash handed over</source>
        <translation>Efectivo entregado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Checking a ticket never pays it.</source>
        <translation>Consultar un ticket nunca lo paga.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Paying…</source>
        <translation>Pagando…</translation>
    </message>
    <message>
        <source>Do not hand over cash yet.</source>
        <translation>No entregue dinero todavía.</translation>
    </message>
    <message>
        <source>Pay {amount} and print the slip</source>
        <translation>Pagar {amount} y sacar comprobante</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>Checking whether the ticket was registered</source>
        <translation>Verificando si el ticket quedó registrado</translation>
    </message>
    <message>
        <source>Checking whether the prize was paid</source>
        <translation>Verificando si el premio quedó pagado</translation>
    </message>
    <message>
        <source>Checking whether the ticket was voided</source>
        <translation>Verificando si el ticket quedó anulado</translation>
    </message>
    <message>
        <source>Checking whether the ticket was reverted</source>
        <translation>Verificando si el ticket quedó reversado</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Do not hand over or repeat the ticket yet&lt;/b&gt;: the till is asking whether the sale of &lt;b&gt;{amount}&lt;/b&gt; went in.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;No entregue ni repita el ticket todavía&lt;/b&gt;: la caja está preguntando si la venta de &lt;b&gt;{amount}&lt;/b&gt; entró.</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Do not hand over cash yet&lt;/b&gt;: the till is asking whether ticket &lt;b&gt;{ticket}&lt;/b&gt; was paid with &lt;b&gt;{amount}&lt;/b&gt;.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;No entregue efectivo todavía&lt;/b&gt;: la caja está preguntando si el ticket &lt;b&gt;{ticket}&lt;/b&gt; se pagó con &lt;b&gt;{amount}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Keep the paper: it may still count&lt;/b&gt;. The till is asking whether ticket &lt;b&gt;{ticket}&lt;/b&gt; was voided.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;Guarde el papel: puede que siga valiendo&lt;/b&gt;. La caja está preguntando si el ticket &lt;b&gt;{ticket}&lt;/b&gt; se anuló.</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Keep the paper: it may still count&lt;/b&gt;. The till is asking whether ticket &lt;b&gt;{ticket}&lt;/b&gt; was reverted.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;Guarde el papel: puede que siga valiendo&lt;/b&gt;. La caja está preguntando si el ticket &lt;b&gt;{ticket}&lt;/b&gt; se reversó.</translation>
    </message>
    <message>
        <source>Sale sent, no answer</source>
        <translation>Venta enviada, sin respuesta</translation>
    </message>
    <message>
        <source>Payment sent, no answer</source>
        <translation>Pago enviado, sin respuesta</translation>
    </message>
    <message>
        <source>Void sent, no answer</source>
        <translation>Anulación enviada, sin respuesta</translation>
    </message>
    <message>
        <source>Revert sent, no answer</source>
        <translation>Reverso enviado, sin respuesta</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>A person decides</source>
        <translation>Decide una persona</translation>
    </message>
    <message>
        <source>Asked; nothing certain yet</source>
        <translation>Consultado; aún nada seguro</translation>
    </message>
    <message>
        <source>Last ticket: {number} (earlier)</source>
        <translation>Último ticket: {number} (anterior)</translation>
    </message>
    <message>
        <source>Last ticket: {number} (not this one)</source>
        <translation>Último ticket: {number} (no es este)</translation>
    </message>
    <message>
        <source>Asking now</source>
        <translation>Consultando</translation>
    </message>
    <message>
        <source>Next look in {seconds} s</source>
        <translation>Próxima consulta en {seconds} s</translation>
    </message>
    <message>
        <source>prizes and results can be used meanwhile ({prizes}, {results})</source>
        <translation>se puede consultar premios y resultados mientras tanto ({prizes}, {results})</translation>
    </message>
</context>
<context>
    <name>WinnersCard</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Your unpaid winning tickets</source>
        <translation>Sus tickets ganadores sin cobrar</translation>
    </message>
    <message>
        <source>No unpaid winners.</source>
        <translation>No hay ganadores sin cobrar.</translation>
    </message>
    <message>
        <source>YOUR UNPAID WINNERS</source>
        <translation>GANADORES SIN COBRAR</translation>
    </message>
    <message>
        <source>PAID IN THIS SESSION</source>
        <translation>PAGADO EN ESTA SESIÓN</translation>
    </message>
    <message>
        <source>in 1 ticket</source>
        <translation>en 1 ticket</translation>
    </message>
    <message>
        <source>in {n} tickets</source>
        <translation>en {n} tickets</translation>
    </message>
</context>
<context>
    <name>_DrawDelegate</name>
    <message>
        <source>closes</source>
        <translation>cierra</translation>
    </message>
</context>
<context>
    <name>_SlipDelegate</name>
    <message>
        <source>CLOSED</source>
        <translation>CERRADO</translation>
    </message>
</context>
</TS>
