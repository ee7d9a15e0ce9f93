<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_VE" sourcelanguage="en_US">
<context>
    <name>AmountField</name>
    <message>
        <source>Amount in bolívares; with = a total to be spread</source>
        <translation>Monto en bolívares; con = un total por repartir</translation>
    </message>
</context>
<context>
    <name>AmountQuestions</name>
    <message>
        <source>Pay this prize?</source>
        <translation>¿Pagar este premio?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>This is a very large prize. Is the amount right?</source>
        <translation>Es un premio muy grande. ¿El monto está bien?</translation>
    </message>
    <message>
        <source>Ticket {n}. Is there enough cash? Once it is paid it cannot be taken back.</source>
        <translation>Ticket {n}. ¿Alcanza el efectivo? Un premio pagado ya no se puede devolver.</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Ticket {n}. Hand over the cash only when the slip is out.</source>
        <translation>Ticket {n}. Entregue el efectivo solo cuando salga el comprobante.</translation>
    </message>
    <message>
        <source>Ticket {n}. A large prize: compare the amount, then press {key}.</source>
        <translation>Ticket {n}. Es un premio grande: compare el monto y pulse {key}.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Nothing was sold.</source>
        <translation>No se vendió nada.</translation>
    </message>
    <message>
        <source>The printer is not ready, and this till sells only with paper.</source>
        <translation>La impresora no está lista, y esta taquilla vende solo con papel.</translation>
    </message>
    <message>
        <source>See to the printer; the plays stay on the ticket. Then press sell again.</source>
        <translation>Atienda la impresora; las jugadas siguen en el ticket. Luego pulse vender otra vez.</translation>
    </message>
    <message>
        <source>They sell no more: {draws}. Tell the customer.</source>
        <translation>Ya no venden: {draws}. Avise al cliente.</translation>
    </message>
    <message>
        <source>Take the closed draws out?</source>
        <translation>¿Sacar los sorteos cerrados?</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Sell the same plays once more?</source>
        <translation>¿Vender las mismas jugadas otra vez?</translation>
    </message>
    <message>
        <source>They were sold as ticket {number}. This makes a second ticket.</source>
        <translation>Se vendieron con el ticket {number}. Esto hace un segundo ticket.</translation>
    </message>
    <message>
        <source>Sell again</source>
        <translation>Vender otra vez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>The printer is not ready. Sell all the same?</source>
        <translation>La impresora no está lista. ¿Vender igual?</translation>
    </message>
    <message>
        <source>The ticket will wait until the printer can print it.</source>
        <translation>El ticket esperará hasta que la impresora pueda imprimirlo.</translation>
    </message>
    <message>
        <source>Sell, print later</source>
        <translation>Vender e imprimir después</translation>
    </message>
    <message>
        <source>Is this the amount?</source>
        <translation>¿Es este el monto?</translation>
    </message>
    <message>
        <source>Say it aloud to the customer before you go on.</source>
        <translation>Dígaselo al cliente antes de seguir.</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Vender</translation>
    </message>
    <message>
        <source>A very large ticket, plays: {count}. Count the money first.</source>
        <translation>Un ticket muy grande, jugadas: {count}. Cuente primero el dinero.</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>¿Seguro?</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>winning tickets to be paid</source>
        <translation>tickets ganadores por pagar</translation>
    </message>
    <message>
        <source>Ticket {n} won {amount}</source>
        <translation>El ticket {n} ganó {amount}</translation>
    </message>
    <message>
        <source>new results</source>
        <translation>resultados nuevos</translation>
    </message>
    <message>
        <source>The cash of ticket {n} is not noted as handed over.</source>
        <translation>No consta que se entregó el efectivo del ticket {n}.</translation>
    </message>
    <message>
        <source>The cash of ticket {n} and {more} more is not noted as handed over.</source>
        <translation>No consta que se entregó el efectivo del ticket {n} y de {more} más.</translation>
    </message>
    <message>
        <source>The prize was paid before the till was closed.</source>
        <translation>El premio se pagó antes de cerrar la taquilla.</translation>
    </message>
    <message>
        <source>Hand it over, or say in Prizes that the customer has it ({key}).</source>
        <translation>Entréguelo, o diga en Premios que el cliente ya lo tiene ({key}).</translation>
    </message>
    <message>
        <source>Go to Prizes</source>
        <translation>Ir a Premios</translation>
    </message>
    <message>
        <source>The board is open in a window: no second screen was found.</source>
        <translation>El tablero se abrió en una ventana: no hay una segunda pantalla.</translation>
    </message>
    <message>
        <source>Move it to where customers look.</source>
        <translation>Llévela a donde miran los clientes.</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>Customers&apos; board</source>
        <translation>Tablero para clientes</translation>
    </message>
    <message>
        <source>No results yet today</source>
        <translation>Hoy aún no hay resultados</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NUEVO</translation>
    </message>
    <message>
        <source>NEXT DRAWS</source>
        <translation>PRÓXIMOS SORTEOS</translation>
    </message>
    <message>
        <source>closes in {left}</source>
        <translation>cierra en {left}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <source>The till that never loses a ticket.</source>
        <translation>La taquilla que nunca pierde un ticket.</translation>
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
        <translation>Taquilla</translation>
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
    <message>
        <source>Hand over {amount} · ticket {n} · and {more} more</source>
        <translation>Entregue {amount} · ticket {n} · y {more} más</translation>
    </message>
</context>
<context>
    <name>CashUp</name>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Prizes paid</source>
        <translation>Premios pagados</translation>
    </message>
    <message>
        <source>Agency&apos;s commission</source>
        <translation>Comisión de la agencia</translation>
    </message>
    <message>
        <source>Voided tickets</source>
        <translation>Anulados</translation>
    </message>
    <message>
        <source>Balance with the operator</source>
        <translation>Saldo con la banca</translation>
    </message>
    <message>
        <source>sold with your user, not on this till</source>
        <translation>vendido con su usuario en otra taquilla</translation>
    </message>
    <message>
        <source>sold here, the operator does not list it</source>
        <translation>vendido aquí, el operador no lo tiene en su lista</translation>
    </message>
    <message>
        <source>the operator has another total</source>
        <translation>el operador tiene otro total</translation>
    </message>
    <message>
        <source>voided, not on this till</source>
        <translation>anulado, no en esta taquilla</translation>
    </message>
    <message>
        <source>voided here, alive at the operator</source>
        <translation>anulado aquí, sigue vivo en el operador</translation>
    </message>
    <message>
        <source>prizes that this till did not pay</source>
        <translation>premios que esta taquilla no pagó</translation>
    </message>
    <message>
        <source>no ticket explains it</source>
        <translation>ningún ticket lo explica</translation>
    </message>
    <message>
        <source>Triples</source>
        <translation>Triples</translation>
    </message>
    <message>
        <source>Animals</source>
        <translation>Animalitos</translation>
    </message>
    <message>
        <source>Animals, 77</source>
        <translation>Animalitos 77</translation>
    </message>
    <message>
        <source>Ticket {number}: {why}</source>
        <translation>Ticket {number}: {why}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Sin clasificar</translation>
    </message>
</context>
<context>
    <name>CashUpLines</name>
    <message>
        <source>Sale of {amount} at {time}</source>
        <translation>Venta de {amount} a las {time}</translation>
    </message>
    <message>
        <source>Payment of {amount} at {time}</source>
        <translation>Pago de {amount} a las {time}</translation>
    </message>
    <message>
        <source>Void of {amount} at {time}</source>
        <translation>Anulación de {amount} a las {time}</translation>
    </message>
    <message>
        <source>Revert of {amount} at {time}</source>
        <translation>Reverso de {amount} a las {time}</translation>
    </message>
    <message>
        <source>{what}: checking. The shift stays open until then.</source>
        <translation>{what}: verificando. El turno no se cierra hasta saberlo.</translation>
    </message>
    <message>
        <source>{count} unresolved · {what}</source>
        <translation>{count} sin resolver · {what}</translation>
    </message>
    <message>
        <source>Sold here by other users</source>
        <translation>Vendido aquí por otros usuarios</translation>
    </message>
    <message>
        <source>Paid, cash not handed over yet</source>
        <translation>Pagado, efectivo sin entregar</translation>
    </message>
    <message>
        <source>Sales of {category}</source>
        <translation>Ventas de {category}</translation>
    </message>
    <message>
        <source>Prizes of {category}</source>
        <translation>Premios de {category}</translation>
    </message>
    <message>
        <source>Commission of {category}</source>
        <translation>Comisión de {category}</translation>
    </message>
    <message>
        <source>Balance of {category}</source>
        <translation>Saldo de {category}</translation>
    </message>
    <message>
        <source>Cash that should be there</source>
        <translation>Efectivo que debía haber</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Efectivo contado</translation>
    </message>
    <message>
        <source>Difference of the drawer</source>
        <translation>Diferencia de la gaveta</translation>
    </message>
    <message>
        <source>Sales of the shift: {total}</source>
        <translation>Ventas del turno: {total}</translation>
    </message>
</context>
<context>
    <name>CashUpPane</name>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>Esta taquilla</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>The operator&apos;s figures beside this till&apos;s</source>
        <translation>Las cifras del operador junto a las de esta taquilla</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Consultar otra vez</translation>
    </message>
    <message>
        <source>SALES BY HOUR · dotted: a week ago</source>
        <translation>VENTAS POR HORA · punteado: hace una semana</translation>
    </message>
    <message>
        <source>BY PRODUCT</source>
        <translation>POR PRODUCTO</translation>
    </message>
</context>
<context>
    <name>CashUpPresenter</name>
    <message>
        <source>NO SHIFT IS OPEN</source>
        <translation>NO HAY TURNO ABIERTO</translation>
    </message>
    <message>
        <source>NO SHIFT IS OPEN · THE LAST ONE CLOSED {time}</source>
        <translation>NO HAY TURNO ABIERTO · EL ÚLTIMO CERRÓ A LAS {time}</translation>
    </message>
    <message>
        <source>The operator does not answer: only this till&apos;s figures are shown.</source>
        <translation>El operador no contesta: solo se ven las cifras de esta taquilla.</translation>
    </message>
    <message>
        <source>Money is moving.</source>
        <translation>Hay una operación en curso.</translation>
    </message>
    <message>
        <source>The cash is not counted yet.</source>
        <translation>Falta contar el efectivo.</translation>
    </message>
    <message>
        <source>Type how many notes there are of each.</source>
        <translation>Escriba cuántos billetes hay de cada uno.</translation>
    </message>
    <message>
        <source>The float is missing.</source>
        <translation>Falta el fondo.</translation>
    </message>
    <message>
        <source>Type 0 when the drawer is empty.</source>
        <translation>Escriba 0 si la gaveta está vacía.</translation>
    </message>
    <message>
        <source>Nothing can be added to a shift that was closed.</source>
        <translation>A un turno cerrado no se le agrega nada.</translation>
    </message>
    <message>
        <source>The drawer does not agree: {gap}. {rest}</source>
        <translation>La gaveta no cuadra: {gap}. {rest}</translation>
    </message>
    <message>
        <source>Close the shift?</source>
        <translation>¿Cerrar el turno?</translation>
    </message>
    <message>
        <source>Close and print</source>
        <translation>Cerrar e imprimir</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Contar otra vez</translation>
    </message>
    <message>
        <source>Counted: {amount}. Whoever checked it types their PIN.</source>
        <translation>Contado: {amount}. Quien lo verificó escribe su PIN.</translation>
    </message>
    <message>
        <source>The shift is closed: {counted} counted, {gap}.</source>
        <translation>Turno cerrado: {counted} contados, {gap}.</translation>
    </message>
    <message>
        <source>it agrees</source>
        <translation>cuadra</translation>
    </message>
    <message>
        <source>{gap} too little</source>
        <translation>faltan {gap}</translation>
    </message>
    <message>
        <source>{gap} too much</source>
        <translation>sobran {gap}</translation>
    </message>
    <message>
        <source>SHIFT OF {user} · OPENED {time} · FLOAT {amount}</source>
        <translation>TURNO DE {user} · ABIERTO {time} · FONDO {amount}</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>Change due</source>
        <translation>Vuelto</translation>
    </message>
    <message>
        <source>Money received in bolívares</source>
        <translation>Dinero recibido en bolívares</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Add a bill of {bill}</source>
        <translation>Sumar un billete de {bill}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Total {total}</source>
        <translation>Total {total}</translation>
    </message>
</context>
<context>
    <name>ChangePresenter</name>
    <message>
        <source>Type what the customer gave</source>
        <translation>Escriba lo que dio el cliente</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>What you chose holds until the till is closed; it was not kept.</source>
        <translation>Lo que eligió vale hasta cerrar la taquilla; no se pudo guardar.</translation>
    </message>
    <message>
        <source>The sounds are off.</source>
        <translation>Los sonidos están apagados.</translation>
    </message>
    <message>
        <source>The sounds are on.</source>
        <translation>Los sonidos están encendidos.</translation>
    </message>
    <message>
        <source>The page of keys is in {path}</source>
        <translation>La hoja de teclas está en {path}</translation>
    </message>
    <message>
        <source>The page of keys could not be written: {path}</source>
        <translation>La hoja de teclas no se pudo escribir: {path}</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <source>Closing the till…</source>
        <translation>Cerrando la taquilla…</translation>
    </message>
</context>
<context>
    <name>ComboCard</name>
    <message>
        <source>Combos</source>
        <translation>Combos</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Elige</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Keep the chosen draws</source>
        <translation>Guardar los elegidos</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Elegir</translation>
    </message>
</context>
<context>
    <name>ComboPresenter</name>
    <message>
        <source>One key takes these draws; what was chosen before is left.</source>
        <translation>Una tecla elige estos sorteos; lo que estaba elegido se deja.</translation>
    </message>
    <message>
        <source>There is no combo on that key yet.</source>
        <translation>Esa tecla todavía no tiene combo.</translation>
    </message>
    <message>
        <source>No draw of “{combo}” is open now.</source>
        <translation>Ningún sorteo de «{combo}» está abierto ahora.</translation>
    </message>
    <message>
        <source>Choose the draws first, then keep them.</source>
        <translation>Elija primero los sorteos y luego guárdelos.</translation>
    </message>
    <message>
        <source>Kept: {combo}</source>
        <translation>Guardado: {combo}</translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Olvidado.</translation>
    </message>
    <message>
        <source>This one was learned: it leaves when it is not usual any more.</source>
        <translation>Este es aprendido: se va solo cuando deja de ser costumbre.</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>usual at this hour</source>
        <translation>costumbre a esta hora</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Address of your operator&apos;s server</source>
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
        <source>Find and set up…</source>
        <translation>Buscar y ajustar…</translation>
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
    <name>CountCard</name>
    <message>
        <source>Float, in bolívares</source>
        <translation>Fondo, en bolívares</translation>
    </message>
    <message>
        <source>Cash in the drawer now (float)</source>
        <translation>Efectivo que hay ahora en la gaveta (fondo)</translation>
    </message>
    <message>
        <source>Coins, in bolívares</source>
        <translation>Monedas, en bolívares</translation>
    </message>
    <message>
        <source>OPEN A SHIFT</source>
        <translation>ABRIR UN TURNO</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Abrir turno</translation>
    </message>
    <message>
        <source>COUNT THE CASH</source>
        <translation>CONTAR EL EFECTIVO</translation>
    </message>
    <message>
        <source>Close shift and print</source>
        <translation>Cerrar turno e imprimir</translation>
    </message>
    <message>
        <source>Blind count: what should be there is said after closing</source>
        <translation>Conteo a ciegas: al cerrar se dice cuánto debía haber</translation>
    </message>
    <message>
        <source>Should be there ({sum})</source>
        <translation>Debe haber ({sum})</translation>
    </message>
    <message>
        <source>It agrees ✓</source>
        <translation>Cuadra ✓</translation>
    </message>
    <message>
        <source>{gap} too little ✕</source>
        <translation>Faltan {gap} ✕</translation>
    </message>
    <message>
        <source>{gap} too much ✕</source>
        <translation>Sobran {gap} ✕</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Reporte</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Monedas</translation>
    </message>
</context>
<context>
    <name>Customer</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Su vuelto</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Falta por pagar</translation>
    </message>
    <message>
        <source>Received {amount} of {total}</source>
        <translation>Recibido {amount} de {total}</translation>
    </message>
    <message>
        <source>plays: {count}</source>
        <translation>jugadas: {count}</translation>
    </message>
</context>
<context>
    <name>CustomerWindow</name>
    <message>
        <source>Taquilla · customer</source>
        <translation>Taquilla · cliente</translation>
    </message>
    <message>
        <source>Customer&apos;s screen</source>
        <translation>Pantalla del cliente</translation>
    </message>
    <message>
        <source>NEXT DRAWS</source>
        <translation>PRÓXIMOS SORTEOS</translation>
    </message>
    <message>
        <source>RESULTS</source>
        <translation>RESULTADOS</translation>
    </message>
    <message>
        <source>YOUR TICKET</source>
        <translation>SU TICKET</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Draw</source>
        <translation>Sorteo</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jugada</translation>
    </message>
    <message>
        <source>Bs</source>
        <translation>Bs</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>No ticket is chosen</source>
        <translation>Ningún ticket elegido</translation>
    </message>
    <message>
        <source>↑ ↓ choose one; type digits to search.</source>
        <translation>↑ ↓ para elegir; escriba números para buscar.</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Jugadas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Certeza</translation>
    </message>
</context>
<context>
    <name>DisputeRecord</name>
    <message>
        <source>Operation</source>
        <translation>Operación</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Monto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Sells again</source>
        <translation>Vende de nuevo</translation>
    </message>
    <message>
        <source>… and {count} more plays</source>
        <translation>… y {count} jugadas más</translation>
    </message>
    <message>
        <source>operator {time} · row {seq}</source>
        <translation>operador {time} · fila {seq}</translation>
    </message>
    <message>
        <source>Ticket {number}</source>
        <translation>Ticket {number}</translation>
    </message>
    <message>
        <source>… {count} more entries are in the journal …</source>
        <translation>… {count} asientos más están en el diario …</translation>
    </message>
</context>
<context>
    <name>DoubtDesk</name>
    <message>
        <source>The sale is not on the server.</source>
        <translation>La venta no aparece en el servidor.</translation>
    </message>
    <message>
        <source>The till has asked long enough: no ticket of that sale was found.</source>
        <translation>La taquilla preguntó el tiempo debido y no encontró ningún ticket de esa venta.</translation>
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
        <source>Ticket {number} may be this sale.</source>
        <translation>El ticket {number} puede ser esta venta.</translation>
    </message>
    <message>
        <source>It holds the same plays with less in them, or at another time.</source>
        <translation>Tiene las mismas jugadas, con menos monto o a otra hora.</translation>
    </message>
    <message>
        <source>Compare it with what the customer asked for, under Tickets.</source>
        <translation>Compárelo en Tickets con lo que pidió el cliente.</translation>
    </message>
    <message>
        <source>It is this sale: print it</source>
        <translation>Es esta venta: imprimirla</translation>
    </message>
    <message>
        <source>Closed meanwhile: {draws}.</source>
        <translation>Cerró mientras tanto: {draws}.</translation>
    </message>
    <message>
        <source>The sale is still being verified.</source>
        <translation>La venta todavía se está verificando.</translation>
    </message>
    <message>
        <source>If it was not registered, these plays cannot be sold again.</source>
        <translation>Si no quedó registrada, estas jugadas ya no se pueden vender.</translation>
    </message>
    <message>
        <source>A second ticket of sale {number} is still alive.</source>
        <translation>Un segundo ticket de la venta {number} sigue vigente.</translation>
    </message>
    <message>
        <source>The till could not void it.</source>
        <translation>La taquilla no pudo anularlo.</translation>
    </message>
    <message>
        <source>Call your operator; you can go on selling meanwhile.</source>
        <translation>Llame a su operador; mientras tanto puede seguir vendiendo.</translation>
    </message>
    <message>
        <source>Settled with the operator</source>
        <translation>Resuelto con el operador</translation>
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
    <message>
        <source>3×</source>
        <translation>3×</translation>
    </message>
</context>
<context>
    <name>DrawList</name>
    <message>
        <source>Draws</source>
        <translation>Sorteos</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>cierra</translation>
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
        <source>Keypad</source>
        <translation>Teclado</translation>
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
    <name>Evidence</name>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Prize payment</source>
        <translation>Pago de premio</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Reversar</translation>
    </message>
    <message>
        <source>Written down before anything was sent: {amount}, plays: {plays}</source>
        <translation>Anotada antes de enviar nada: {amount}, jugadas: {plays}</translation>
    </message>
    <message>
        <source>Sent to the operator, once</source>
        <translation>Enviada al operador, una sola vez</translation>
    </message>
    <message>
        <source>The operator said no: {text}</source>
        <translation>El operador dijo que no: {text}</translation>
    </message>
    <message>
        <source>It never left this computer</source>
        <translation>Nunca salió de este equipo</translation>
    </message>
    <message>
        <source>Written down before anything was sent: {amount}</source>
        <translation>Anotado antes de enviar nada: {amount}</translation>
    </message>
    <message>
        <source>No whole answer came: it may have been done</source>
        <translation>No llegó una respuesta completa: pudo haberse hecho</translation>
    </message>
    <message>
        <source>The operator said yes: ticket {number}</source>
        <translation>El operador dijo que sí: ticket {number}</translation>
    </message>
    <message>
        <source>Found at the operator: ticket {number}; it is this very operation</source>
        <translation>Encontrada en el operador: ticket {number}; es esta misma operación</translation>
    </message>
    <message>
        <source>A person said that it was not registered, after the quiet time</source>
        <translation>Una persona dijo que no quedó registrada, pasado el tiempo de espera</translation>
    </message>
    <message>
        <source>The till cannot tell: a person decides</source>
        <translation>La taquilla no puede saberlo: decide una persona</translation>
    </message>
    <message>
        <source>Paper to be printed</source>
        <translation>Papel por imprimir</translation>
    </message>
    <message>
        <source>Paper handed to the printer</source>
        <translation>Papel entregado a la impresora</translation>
    </message>
    <message>
        <source>The printer proved that the paper came out</source>
        <translation>La impresora comprobó que el papel salió</translation>
    </message>
    <message>
        <source>Printed; this printer proves nothing</source>
        <translation>Impreso; esta impresora no lo comprueba</translation>
    </message>
    <message>
        <source>Not printed: nothing was written</source>
        <translation>No se imprimió: no se escribió nada</translation>
    </message>
    <message>
        <source>It is not known whether it printed whole</source>
        <translation>No se sabe si salió completo</translation>
    </message>
    <message>
        <source>No paper is owed any more</source>
        <translation>Ya no se debe ningún papel</translation>
    </message>
    <message>
        <source>The cashier said: cash handed over</source>
        <translation>El cajero dijo: efectivo entregado</translation>
    </message>
    <message>
        <source>The till had stopped; at its start: {what}</source>
        <translation>La taquilla se había apagado; al encender: {what}</translation>
    </message>
    <message>
        <source>asked for the last ticket: {answer}</source>
        <translation>se preguntó el último ticket: {answer}</translation>
    </message>
    <message>
        <source>asked for the list: {answer}</source>
        <translation>se preguntó la lista: {answer}</translation>
    </message>
    <message>
        <source>looked at ticket {answer}</source>
        <translation>se revisó el ticket {answer}</translation>
    </message>
    <message>
        <source>asked for {what}: {answer}</source>
        <translation>se preguntó {what}: {answer}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>could not be read ({code})</source>
        <translation>no se pudo leer ({code})</translation>
    </message>
    <message>
        <source>Looked: {asked}</source>
        <translation>Consulta: {asked}</translation>
    </message>
    <message>
        <source>number, time, total and every play agree with ticket {number}</source>
        <translation>número, hora, total y cada jugada coinciden con el ticket {number}</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>The operator answered at once, and it did it.</source>
        <translation>El operador contestó en el momento, y lo hizo.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>The answer was lost; the till found it at the operator and compared it.</source>
        <translation>La respuesta se perdió; la taquilla lo encontró en el operador y lo comparó.</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>The operator did not do it; no ticket, no payment.</source>
        <translation>El operador no lo hizo: no hay ticket ni pago.</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>It is not known yet whether the operator did it.</source>
        <translation>Aún no se sabe si el operador lo hizo.</translation>
    </message>
    <message>
        <source>the sale of {amount} at {time}</source>
        <translation>la venta de {amount} de las {time}</translation>
    </message>
    <message>
        <source>the payment of {amount} for ticket {number}</source>
        <translation>el pago de {amount} del ticket {number}</translation>
    </message>
    <message>
        <source>the void of ticket {number}</source>
        <translation>la anulación del ticket {number}</translation>
    </message>
    <message>
        <source>the revert of ticket {number}</source>
        <translation>el reverso del ticket {number}</translation>
    </message>
    <message>
        <source>{what} is not known yet: the till is asking</source>
        <translation>{what} aún no se sabe: la taquilla está preguntando</translation>
    </message>
    <message>
        <source>{what} was registered: ticket {number}, to be printed</source>
        <translation>{what} quedó registrada: ticket {number}, falta imprimir</translation>
    </message>
    <message>
        <source>{what} was registered: ticket {number}</source>
        <translation>{what} quedó registrada: ticket {number}</translation>
    </message>
    <message>
        <source>{what} was not registered: no money moved</source>
        <translation>{what} no quedó registrada: no se movió dinero</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>This till</source>
        <translation>Esta taquilla</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>{what} · {amount}</source>
        <translation>{what} · {amount}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar PDF</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Saved: {names}</source>
        <translation>Guardado: {names}</translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation>En {folder}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
</context>
<context>
    <name>FingerPad</name>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Left, or a day back</source>
        <translation>Izquierda, o un día atrás</translation>
    </message>
    <message>
        <source>Right, or a day on</source>
        <translation>Derecha, o un día después</translation>
    </message>
    <message>
        <source>Hide the keypad</source>
        <translation>Ocultar el teclado</translation>
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
        <source>You need the address of your operator&apos;s server and, to sign in, your e-mail.</source>
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
        <translation>La taquilla se conectará con {host}</translation>
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
    <name>FramePresenter</name>
    <message>
        <source>Draws close by the operator&apos;s clock. Set this computer&apos;s.</source>
        <translation>Los sorteos cierran por la hora del operador. Ponga en hora este equipo.</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>The keys that work here</source>
        <translation>Teclas que sirven aquí</translation>
    </message>
    <message>
        <source>print this card</source>
        <translation>imprimir esta lista</translation>
    </message>
    <message>
        <source>A4 page</source>
        <translation>hoja A4</translation>
    </message>
    <message>
        <source>change keys</source>
        <translation>cambiar teclas</translation>
    </message>
    <message>
        <source>Whole till</source>
        <translation>En toda la taquilla</translation>
    </message>
    <message>
        <source>{key} or {other} closes this</source>
        <translation>{key} o {other} cierra esta ayuda</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Shifts of before</source>
        <translation>Turnos anteriores</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Debía haber</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>PDF and CSV</source>
        <translation>PDF y CSV</translation>
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
        <translation>La taquilla lo está anulando.</translation>
    </message>
    <message>
        <source>This user is open elsewhere.</source>
        <translation>Este usuario está abierto en otra parte.</translation>
    </message>
    <message>
        <source>The server has tickets of this user that this till did not sell.</source>
        <translation>El servidor tiene tickets de este usuario que esta taquilla no vendió.</translation>
    </message>
    <message>
        <source>The prize of ticket {number} was paid after all.</source>
        <translation>El premio del ticket {number} sí quedó pagado.</translation>
    </message>
    <message>
        <source>The customer may be owed the cash: see Prizes.</source>
        <translation>Puede que se le deba el efectivo al cliente: vea Premios.</translation>
    </message>
    <message>
        <source>Ticket {number} was voided after all.</source>
        <translation>El ticket {number} sí quedó anulado.</translation>
    </message>
    <message>
        <source>Its paper is worth nothing any more.</source>
        <translation>Su papel ya no vale nada.</translation>
    </message>
    <message>
        <source>The operator did it later than the till waited.</source>
        <translation>El operador lo hizo más tarde de lo que la taquilla esperó.</translation>
    </message>
    <message>
        <source>Use one user for each till.</source>
        <translation>Use un usuario por cada taquilla.</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>Premios</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Whole till</source>
        <translation>En toda la taquilla</translation>
    </message>
    <message>
        <source>Taquilla · keys</source>
        <translation>Taquilla · teclas</translation>
    </message>
    <message>
        <source>F1 shows the keys that work where you are.</source>
        <translation>F1 muestra las teclas que sirven donde usted está.</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Taquilla</source>
        <translation>Taquilla</translation>
    </message>
    <message>
        <source>Like Premier</source>
        <translation>Como Premier</translation>
    </message>
    <message>
        <source>Like lottomax</source>
        <translation>Como lottomax</translation>
    </message>
    <message>
        <source>This key is the same on every till.</source>
        <translation>Esta tecla es igual en todas las taquillas.</translation>
    </message>
    <message>
        <source>That key writes or leaves: choose another.</source>
        <translation>Esa tecla escribe o sale: elija otra.</translation>
    </message>
    <message>
        <source>That character is typed in plays: choose another.</source>
        <translation>Ese carácter se escribe en las jugadas: elija otro.</translation>
    </message>
    <message>
        <source>Refused: that key is “{other}” already.</source>
        <translation>No se puede: esa tecla ya es «{other}».</translation>
    </message>
</context>
<context>
    <name>Keying</name>
    <message>
        <source>No number is left to pick from</source>
        <translation>No queda ningún número para elegir</translation>
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
        <source>tickets</source>
        <translation>tickets</translation>
    </message>
    <message>
        <source>Go to Tickets</source>
        <translation>Ir a Tickets</translation>
    </message>
    <message>
        <source>cash-up</source>
        <translation>cuadre</translation>
    </message>
    <message>
        <source>Go to the cash-up</source>
        <translation>Ir al Cuadre</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>bloquear</translation>
    </message>
    <message>
        <source>Lock the till; what is on the screen stays</source>
        <translation>Bloquear la taquilla; lo que hay en pantalla se queda</translation>
    </message>
    <message>
        <source>sign out</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>Close the cashier&apos;s session</source>
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
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <source>Choose a profile of keys, or change one</source>
        <translation>Elegir un perfil de teclas, o cambiar una</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>Turn the sounds off or on</source>
        <translation>Apagar o encender los sonidos</translation>
    </message>
    <message>
        <source>customer&apos;s screen</source>
        <translation>pantalla del cliente</translation>
    </message>
    <message>
        <source>Show or hide the customer&apos;s screen</source>
        <translation>Mostrar u ocultar la pantalla del cliente</translation>
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
        <translation>Vaciar el ticket; la taquilla pregunta antes</translation>
    </message>
    <message>
        <source>Void a ticket while the operator allows it, with the reason</source>
        <translation>Anular un ticket mientras el operador lo permita, con su motivo</translation>
    </message>
    <message>
        <source>Sell the plays of an old ticket again, in today&apos;s draws</source>
        <translation>Volver a vender las jugadas de un ticket, en los sorteos de hoy</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>pegar</translation>
    </message>
    <message>
        <source>Turn a customer&apos;s message into plays, to be confirmed</source>
        <translation>Convertir el mensaje de un cliente en jugadas, que usted confirma</translation>
    </message>
    <message>
        <source>combo 1</source>
        <translation>combo 1</translation>
    </message>
    <message>
        <source>Take the draws of combo 1</source>
        <translation>Elegir los sorteos del combo 1</translation>
    </message>
    <message>
        <source>combo 2</source>
        <translation>combo 2</translation>
    </message>
    <message>
        <source>Take the draws of combo 2</source>
        <translation>Elegir los sorteos del combo 2</translation>
    </message>
    <message>
        <source>combo 3</source>
        <translation>combo 3</translation>
    </message>
    <message>
        <source>Take the draws of combo 3</source>
        <translation>Elegir los sorteos del combo 3</translation>
    </message>
    <message>
        <source>combo 4</source>
        <translation>combo 4</translation>
    </message>
    <message>
        <source>Take the draws of combo 4</source>
        <translation>Elegir los sorteos del combo 4</translation>
    </message>
    <message>
        <source>combo 5</source>
        <translation>combo 5</translation>
    </message>
    <message>
        <source>Take the draws of combo 5</source>
        <translation>Elegir los sorteos del combo 5</translation>
    </message>
    <message>
        <source>combos</source>
        <translation>combos</translation>
    </message>
    <message>
        <source>See the combos, keep the chosen draws as one, or forget one</source>
        <translation>Ver los combos, guardar los sorteos elegidos o olvidar uno</translation>
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
        <source>refresh</source>
        <translation>actualizar</translation>
    </message>
    <message>
        <source>Ask the operator again</source>
        <translation>Preguntar otra vez al operador</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exportar</translation>
    </message>
    <message>
        <source>Write what is listed to files: CSV, Excel or PDF</source>
        <translation>Guardar lo que se ve en archivos: CSV, Excel o PDF</translation>
    </message>
    <message>
        <source>Print it on the ticket printer</source>
        <translation>Imprimirlo en la impresora de tickets</translation>
    </message>
    <message>
        <source>Choose a ticket of the list</source>
        <translation>Elegir un ticket de la lista</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtrar</translation>
    </message>
    <message>
        <source>All, open ones, sold, winners, voided: the next of them</source>
        <translation>Todos, pendientes, vendidos, ganadores, anulados: el siguiente</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordenar</translation>
    </message>
    <message>
        <source>Order the list by the next column; after the last, its own</source>
        <translation>Ordena la lista por la columna siguiente; después de la última, el orden de siempre</translation>
    </message>
    <message>
        <source>reverse</source>
        <translation>invertir</translation>
    </message>
    <message>
        <source>Turn the order of the list round</source>
        <translation>Invierte el orden de la lista</translation>
    </message>
    <message>
        <source>details</source>
        <translation>detalle</translation>
    </message>
    <message>
        <source>Show the plays, results and picture of the chosen ticket</source>
        <translation>Ver jugadas, resultados e imagen del ticket elegido</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>certeza</translation>
    </message>
    <message>
        <source>Show what the till knows of the ticket, and how it knows</source>
        <translation>Ver qué sabe la taquilla del ticket y cómo lo sabe</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anular</translation>
    </message>
    <message>
        <source>Void the chosen ticket while the operator allows it</source>
        <translation>Anular el ticket elegido mientras el operador lo permita</translation>
    </message>
    <message>
        <source>Print the chosen ticket again, marked as a copy</source>
        <translation>Imprimir otra vez el ticket elegido, marcado como copia</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>repetir</translation>
    </message>
    <message>
        <source>Sell the plays of the chosen ticket again, in today&apos;s draws</source>
        <translation>Vender otra vez las jugadas del ticket elegido, en los sorteos de hoy</translation>
    </message>
    <message>
        <source>open shift</source>
        <translation>abrir turno</translation>
    </message>
    <message>
        <source>Open a shift with the float that was typed</source>
        <translation>Abrir un turno con el fondo escrito</translation>
    </message>
    <message>
        <source>close shift</source>
        <translation>cerrar turno</translation>
    </message>
    <message>
        <source>Close the shift with what was counted, and print it</source>
        <translation>Cerrar el turno con lo contado e imprimirlo</translation>
    </message>
    <message>
        <source>cash in</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>Note cash that is put into the drawer</source>
        <translation>Anotar efectivo que entra a la gaveta</translation>
    </message>
    <message>
        <source>cash out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>Note cash that is taken out of the drawer</source>
        <translation>Anotar efectivo que sale de la gaveta</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historial</translation>
    </message>
    <message>
        <source>Show the shifts of before</source>
        <translation>Ver los turnos anteriores</translation>
    </message>
    <message>
        <source>report</source>
        <translation>reporte</translation>
    </message>
    <message>
        <source>Ask the operator&apos;s report of any days</source>
        <translation>Pedir el reporte del operador de los días que quiera</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>billetes</translation>
    </message>
    <message>
        <source>Go to the note above or below</source>
        <translation>Ir al billete de arriba o de abajo</translation>
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
        <source>it was paid</source>
        <translation>se pagó</translation>
    </message>
    <message>
        <source>Say of an unresolved payment that it was made</source>
        <translation>Decir de un pago sin resolver que sí se hizo</translation>
    </message>
    <message>
        <source>it was not paid</source>
        <translation>no se pagó</translation>
    </message>
    <message>
        <source>Say of an unresolved payment that it was not made</source>
        <translation>Decir de un pago sin resolver que no se hizo</translation>
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
        <source>go on</source>
        <translation>seguir</translation>
    </message>
    <message>
        <source>Go on; at the end it is saved</source>
        <translation>Seguir; al final se guarda</translation>
    </message>
    <message>
        <source>Choose a line of the list</source>
        <translation>Elegir una línea de la lista</translation>
    </message>
    <message>
        <source>drop line</source>
        <translation>sacar</translation>
    </message>
    <message>
        <source>Take the chosen line out</source>
        <translation>Sacar la línea elegida</translation>
    </message>
    <message>
        <source>take out red</source>
        <translation>sacar lo rojo</translation>
    </message>
    <message>
        <source>Take out every line that cannot be sold</source>
        <translation>Sacar todo lo que no se puede vender</translation>
    </message>
    <message>
        <source>other draw</source>
        <translation>otro sorteo</translation>
    </message>
    <message>
        <source>Put the chosen line into another draw</source>
        <translation>Pasar la línea elegida a otro sorteo</translation>
    </message>
    <message>
        <source>Print the card of the keys on the ticket printer</source>
        <translation>Imprimir la lista de teclas en la impresora de tickets</translation>
    </message>
    <message>
        <source>A4 page</source>
        <translation>hoja A4</translation>
    </message>
    <message>
        <source>Save the card of the keys as an A4 page (PDF)</source>
        <translation>Guardar la lista de teclas como hoja A4 (PDF)</translation>
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
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>RePág</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>AvPág</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>Go to Paper: what waits to be printed, and the printer</source>
        <translation>Ir a Papel: lo que falta por imprimir y la impresora</translation>
    </message>
    <message>
        <source>see paper</source>
        <translation>ver papel</translation>
    </message>
    <message>
        <source>In practice: show or put away what was printed</source>
        <translation>En práctica: mostrar o guardar lo que se imprimió</translation>
    </message>
    <message>
        <source>paper up</source>
        <translation>subir papel</translation>
    </message>
    <message>
        <source>In practice: go up on the paper that is seen</source>
        <translation>En práctica: subir por el papel que se ve</translation>
    </message>
    <message>
        <source>Shift+PgUp</source>
        <translation>Mayús+RePág</translation>
    </message>
    <message>
        <source>paper down</source>
        <translation>bajar papel</translation>
    </message>
    <message>
        <source>In practice: go down on the paper that is seen</source>
        <translation>En práctica: bajar por el papel que se ve</translation>
    </message>
    <message>
        <source>Shift+PgDn</source>
        <translation>Mayús+AvPág</translation>
    </message>
    <message>
        <source>try printer</source>
        <translation>probar impresora</translation>
    </message>
    <message>
        <source>Try the printer: its status, a short strip, proof that it came</source>
        <translation>Probar la impresora: su estado, una tirita y la prueba de que salió</translation>
    </message>
    <message>
        <source>it came out</source>
        <translation>sí salió</translation>
    </message>
    <message>
        <source>The chosen paper came out whole: it is owed no more</source>
        <translation>El papel elegido salió completo: ya no se debe</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>reimprimir</translation>
    </message>
    <message>
        <source>Print the chosen paper, marked as a copy where one may be out</source>
        <translation>Imprimir el papel elegido, marcado como copia si pudo haber salido otro</translation>
    </message>
    <message>
        <source>Void the chosen ticket while there is time</source>
        <translation>Anular el ticket elegido mientras haya tiempo</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>ajustar</translation>
    </message>
    <message>
        <source>Find a printer and set it up</source>
        <translation>Buscar una impresora y ajustarla</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshacer</translation>
    </message>
    <message>
        <source>Take the last change of the ticket back (on an empty line)</source>
        <translation>Deshacer el último cambio del ticket (con la línea vacía)</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>A number by chance, not known to be sold out (on an empty line, or after a .)</source>
        <translation>Un número al azar que no se sepa agotado (con la línea vacía o tras un punto)</translation>
    </message>
    <message>
        <source>permuta</source>
        <translation>permuta</translation>
    </message>
    <message>
        <source>All arrangements of 3 to 7 digits</source>
        <translation>Todas las combinaciones de 3 a 7 cifras</translation>
    </message>
    <message>
        <source>serie</source>
        <translation>serie</translation>
    </message>
    <message>
        <source>The ten that end in 12; 12* begin with it, 1*2 in the middle</source>
        <translation>Los diez que terminan en 12; 12* empiezan así, 1*2 con el del medio libre</translation>
    </message>
    <message>
        <source>corrida</source>
        <translation>corrida</translation>
    </message>
    <message>
        <source>Every number from the first to the last</source>
        <translation>Todos los números, del primero al último</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>repartir</translation>
    </message>
    <message>
        <source>In the amount: a total that is spread over the plays</source>
        <translation>En el monto: un total que se reparte entre las jugadas</translation>
    </message>
    <message>
        <source>ticket&apos;s lines</source>
        <translation>líneas del ticket</translation>
    </message>
    <message>
        <source>Go through the lines of the ticket; Esc goes back</source>
        <translation>Recorrer las líneas del ticket; Esc vuelve</translation>
    </message>
    <message>
        <source>change line</source>
        <translation>cambiar línea</translation>
    </message>
    <message>
        <source>On a line of the ticket: change its number or its amount</source>
        <translation>En una línea del ticket: cambiar su número o su monto</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>sacar</translation>
    </message>
    <message>
        <source>On a line of the ticket: take it out; on a draw, all of it</source>
        <translation>En una línea del ticket: sacarla; en un sorteo, todo lo suyo</translation>
    </message>
    <message>
        <source>out of all</source>
        <translation>sacar de todos</translation>
    </message>
    <message>
        <source>On a line of the ticket: take that number out of all draws</source>
        <translation>En una línea del ticket: sacar ese número de todos los sorteos</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>apartar</translation>
    </message>
    <message>
        <source>Put this ticket aside and begin another</source>
        <translation>Apartar este ticket y empezar otro</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>recuperar</translation>
    </message>
    <message>
        <source>Take back a ticket that was put aside</source>
        <translation>Recuperar un ticket apartado</translation>
    </message>
    <message>
        <source>change</source>
        <translation>vuelto</translation>
    </message>
    <message>
        <source>Type the money received and see the change</source>
        <translation>Escribir el dinero recibido y ver el vuelto</translation>
    </message>
    <message>
        <source>77</source>
        <translation>77</translation>
    </message>
    <message>
        <source>Show the draws of 77 animals and more</source>
        <translation>Ver los sorteos de 77 animales y más</translation>
    </message>
    <message>
        <source>tripletas</source>
        <translation>tripletas</translation>
    </message>
    <message>
        <source>Show the draws of tripletas, where they are sold</source>
        <translation>Ver los sorteos de tripletas, donde se venden</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>teclado</translation>
    </message>
    <message>
        <source>Show or hide the keypad on the screen</source>
        <translation>Mostrar u ocultar el teclado en pantalla</translation>
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
        <source>Newest answers: {told}. 95 of 100 below {p95}.</source>
        <translation>Últimas respuestas: {told}. 95 de cada 100 por debajo de {p95}.</translation>
    </message>
    <message>
        <source>Clock {spent} slow</source>
        <translation>Reloj atrasado {spent}</translation>
    </message>
    <message>
        <source>Clock {spent} fast</source>
        <translation>Reloj adelantado {spent}</translation>
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
        <source>Shift open</source>
        <translation>Turno abierto</translation>
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
        <source>Printed (not checked)</source>
        <translation>Impreso (sin comprobar)</translation>
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
        <translation>Ya no se anula</translation>
    </message>
    <message>
        <source>! Not checked</source>
        <translation>! Sin comprobar</translation>
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
        <source>Perhaps printed ?</source>
        <translation>Quizá impreso ?</translation>
    </message>
    <message>
        <source>Not printed ✕</source>
        <translation>Sin imprimir ✕</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>the sale of {amount}</source>
        <translation>la venta de {amount}</translation>
    </message>
    <message>
        <source>the payment of {amount}</source>
        <translation>el pago de {amount}</translation>
    </message>
    <message>
        <source>the void of {amount}</source>
        <translation>la anulación de {amount}</translation>
    </message>
    <message>
        <source>the revert of {amount}</source>
        <translation>el reverso de {amount}</translation>
    </message>
    <message>
        <source>{what} (ticket {number})</source>
        <translation>{what} (ticket {number})</translation>
    </message>
    <message>
        <source>It is not known since {time} what became of {what}.</source>
        <translation>{time}: todavía no se sabe qué pasó con {what}.</translation>
    </message>
    <message>
        <source>It is not known since {time} what became of {what}, and {more} more.</source>
        <translation>{time}: todavía no se sabe qué pasó con {what}. Y {more} más.</translation>
    </message>
    <message>
        <source>This till cannot change to practice now.</source>
        <translation>Esta taquilla no puede pasar a práctica por ahora.</translation>
    </message>
    <message>
        <source>Sign in as {user} and wait until it is resolved.</source>
        <translation>Entre con {user} y espere a que se resuelva.</translation>
    </message>
    <message>
        <source>The till cannot be left now.</source>
        <translation>Todavía no se puede salir.</translation>
    </message>
    <message>
        <source>Wait until it is resolved; the till is asking the server.</source>
        <translation>Espere a que se resuelva: la taquilla le está preguntando al servidor.</translation>
    </message>
    <message>
        <source>Wait for its answer.</source>
        <translation>Espere su respuesta.</translation>
    </message>
    <message>
        <source>An operation is with the operator at this moment.</source>
        <translation>Una operación está en manos del operador en este momento.</translation>
    </message>
</context>
<context>
    <name>LineWatch</name>
    <message>
        <source>No line: nothing can be sold or paid now.</source>
        <translation>Sin línea: ahora no se puede vender ni pagar.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Este equipo no tiene red.</translation>
    </message>
    <message>
        <source>Look at the cable or the wireless, and at the router.</source>
        <translation>Revise el cable o el wifi, y el router.</translation>
    </message>
    <message>
        <source>The network of the shop works; the internet does not.</source>
        <translation>La red del local funciona; el internet no.</translation>
    </message>
    <message>
        <source>Call your internet company.</source>
        <translation>Llame a su compañía de internet.</translation>
    </message>
    <message>
        <source>The internet works, but finds no address by its name (DNS).</source>
        <translation>Hay internet, pero no encuentra las direcciones (DNS).</translation>
    </message>
    <message>
        <source>Switch the router off and on, or call your internet company.</source>
        <translation>Reinicie el router o llame a su compañía de internet.</translation>
    </message>
    <message>
        <source>The internet works; the operator&apos;s server does not answer.</source>
        <translation>El internet funciona; el servidor del operador no contesta.</translation>
    </message>
    <message>
        <source>Call your operator.</source>
        <translation>Llame a su operador.</translation>
    </message>
    <message>
        <source>The operator&apos;s server takes connections but gives no proper answer.</source>
        <translation>El servidor del operador recibe la conexión pero no contesta como debe.</translation>
    </message>
    <message>
        <source>The draws could not be read yet; the till goes on trying.</source>
        <translation>Los sorteos no se han podido leer; la taquilla sigue intentando.</translation>
    </message>
    <message>
        <source>Draws last read: {hour}</source>
        <translation>Sorteos leídos: {hour}</translation>
    </message>
    <message>
        <source>Wait a moment; if it goes on, call your operator.</source>
        <translation>Espere un momento; si sigue, llame a su operador.</translation>
    </message>
    <message>
        <source>What works: plays can be typed and stay, tickets and results already shown, the count of the drawer, paper that is owed.</source>
        <translation>Sigue sirviendo: escribir jugadas (se conservan), ver los tickets y resultados ya cargados, contar la gaveta, imprimir lo pendiente.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Change cashier</source>
        <translation>Cambiar de cajero</translation>
    </message>
    <message>
        <source>Go on without locking</source>
        <translation>Seguir sin bloquear</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>What was on the screen is kept.</source>
        <translation>Lo que había en pantalla se conserva.</translation>
    </message>
    <message>
        <source>PIN of {user}</source>
        <translation>PIN de {user}</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>{least} to {most} digits, only for this till. It pays and sells nothing.</source>
        <translation>De {least} a {most} números, solo para esta taquilla. Con él no se vende ni se paga.</translation>
    </message>
    <message>
        <source>Choose a PIN for this till</source>
        <translation>Elija un PIN para esta taquilla</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>LockPresenter</name>
    <message>
        <source>Four digits or more, and not all the same.</source>
        <translation>Cuatro números o más, y no todos iguales.</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Escríbalo otra vez.</translation>
    </message>
    <message>
        <source>They differ: choose it again.</source>
        <translation>No coinciden: elíjalo de nuevo.</translation>
    </message>
    <message>
        <source>The PIN is kept; the till is locked.</source>
        <translation>PIN guardado; la taquilla está bloqueada.</translation>
    </message>
    <message>
        <source>Wrong PIN: {left} more tries, then the session ends.</source>
        <translation>PIN equivocado: quedan {left} intentos; después se cierra la sesión.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>The session ended. Sign in again: what was on the screen is kept.</source>
        <translation>La sesión terminó. Entre de nuevo: lo que estaba en pantalla se conserva.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Cambiando…</translation>
    </message>
    <message>
        <source>Leave practice: work with the operator</source>
        <translation>Salir de la práctica: trabajar en vivo</translation>
    </message>
    <message>
        <source>Practise on this computer</source>
        <translation>Practicar en este equipo</translation>
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
    <name>LookingBack</name>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>Esta taquilla</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Salida de efectivo</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Debía haber</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Cash-up</source>
        <translation>Cuadre</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>The operator does not answer: no figures are better than old ones.</source>
        <translation>El operador no contesta: mejor ninguna cifra que una vieja.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>The operator&apos;s own figures.</source>
        <translation>Cifras del operador, tal como las da.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Reporte</translation>
    </message>
</context>
<context>
    <name>MovementCard</name>
    <message>
        <source>Amount, in bolívares</source>
        <translation>Monto, en bolívares</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Salida de efectivo</translation>
    </message>
    <message>
        <source>An amount and a reason are needed.</source>
        <translation>Hacen falta un monto y un motivo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotar</translation>
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
        <translation>La taquilla todavía no puede trabajar.</translation>
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
        <source>Sold; the till could not write it down.</source>
        <translation>Vendido; la taquilla no pudo anotarlo.</translation>
    </message>
    <message>
        <source>Paid; the till could not write it down.</source>
        <translation>Pagado; la taquilla no pudo anotarlo.</translation>
    </message>
    <message>
        <source>Not paid; hand over no cash.</source>
        <translation>No se pagó; no entregue efectivo.</translation>
    </message>
    <message>
        <source>Paid; the cash is not noted as handed over.</source>
        <translation>Pagado; no quedó anotado que se entregó el efectivo.</translation>
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
        <source>The shift stays as it was.</source>
        <translation>El turno sigue como estaba.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>No se escribió el archivo.</translation>
    </message>
    <message>
        <source>The tickets are not up to date.</source>
        <translation>Los tickets no están al día.</translation>
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
        <translation>Falló algo que la taquilla no conoce.</translation>
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
        <translation>Abra la taquilla otra vez; si se repite, llame a soporte.</translation>
    </message>
    <message>
        <source>A setting of this till is wrong.</source>
        <translation>Un ajuste de esta taquilla está mal.</translation>
    </message>
    <message>
        <source>Have the settings corrected; “pos-app doctor” names it.</source>
        <translation>Pida que corrijan los ajustes; «pos-app doctor» dice cuál es.</translation>
    </message>
    <message>
        <source>The till cannot write its journal, so it does not sell.</source>
        <translation>La taquilla no puede escribir su diario, así que no vende.</translation>
    </message>
    <message>
        <source>The disk is full, so the till does not sell.</source>
        <translation>El disco está lleno, así que la taquilla no vende.</translation>
    </message>
    <message>
        <source>Free some space on the disk and try again.</source>
        <translation>Libere espacio en el disco e intente de nuevo.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder cannot be written.</source>
        <translation>No se puede escribir en la carpeta del diario.</translation>
    </message>
    <message>
        <source>Ask support for permission to write in that folder.</source>
        <translation>Pida a soporte permiso para escribir en esa carpeta.</translation>
    </message>
    <message>
        <source>Another till is open on this computer.</source>
        <translation>Hay otra taquilla abierta en este equipo.</translation>
    </message>
    <message>
        <source>Use the one that is open, or close it first.</source>
        <translation>Use la que está abierta, o ciérrela primero.</translation>
    </message>
    <message>
        <source>The journal is damaged, so the till does not sell.</source>
        <translation>El diario está dañado, así que la taquilla no vende.</translation>
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
        <source>The operator&apos;s server did not do it.</source>
        <translation>El servidor del operador no lo hizo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The operator&apos;s server cannot be reached.</source>
        <translation>No hay conexión con el servidor del operador.</translation>
    </message>
    <message>
        <source>Check the internet connection and try again.</source>
        <translation>Revise el internet e intente de nuevo.</translation>
    </message>
    <message>
        <source>The operator&apos;s server did not answer in time.</source>
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
        <source>The operator&apos;s answer cannot be understood.</source>
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
        <source>The printer&apos;s cover is open.</source>
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
        <source>Something of this shift is still open.</source>
        <translation>Queda algo abierto en este turno.</translation>
    </message>
    <message>
        <source>Wait until it is resolved, then try again.</source>
        <translation>Espere a que se resuelva e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The folder cannot be written, or the disk is full.</source>
        <translation>No se puede escribir en la carpeta, o el disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space or ask support for permission, then retry.</source>
        <translation>Libere espacio o pida permiso a soporte, y reintente.</translation>
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
        <translation>No la repita: la taquilla está preguntando sola.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was paid.</source>
        <translation>Todavía no se sabe si se pagó.</translation>
    </message>
    <message>
        <source>Hand over no cash yet: the till is asking by itself.</source>
        <translation>No entregue efectivo todavía: la taquilla está preguntando sola.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was voided.</source>
        <translation>Todavía no se sabe si se anuló.</translation>
    </message>
    <message>
        <source>Keep the paper: it still counts until the till is sure.</source>
        <translation>Guarde el papel: sigue valiendo hasta que la taquilla esté segura.</translation>
    </message>
    <message>
        <source>It is not known yet whether it was reverted.</source>
        <translation>Todavía no se sabe si se reversó.</translation>
    </message>
    <message>
        <source>Wait: the till is asking by itself.</source>
        <translation>Espere: la taquilla está preguntando sola.</translation>
    </message>
    <message>
        <source>Do not repeat it: the till checks it. Call support.</source>
        <translation>No lo repita: la taquilla lo verifica. Llame a soporte.</translation>
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
    <name>Numpad</name>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Azar</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Un número al azar</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>{count} unresolved</source>
        <translation>{count} sin resolver</translation>
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
    <name>PaperDrawer</name>
    <message>
        <source>Practice paper</source>
        <translation>Papel de práctica</translation>
    </message>
    <message>
        <source>The paper before</source>
        <translation>El papel anterior</translation>
    </message>
    <message>
        <source>The paper after</source>
        <translation>El papel siguiente</translation>
    </message>
    <message>
        <source>Put the paper away</source>
        <translation>Guardar el papel</translation>
    </message>
    <message>
        <source>Paper {at} of {count}</source>
        <translation>Papel {at} de {count}</translation>
    </message>
    <message>
        <source>Press the paper to see it larger. Nobody is paid with it.</source>
        <translation>Toque el papel para verlo más grande. Con él no se cobra.</translation>
    </message>
</context>
<context>
    <name>ParkedCard</name>
    <message>
        <source>Tickets put aside</source>
        <translation>Tickets apartados</translation>
    </message>
    <message>
        <source>A digit or Enter takes one back; Esc leaves them</source>
        <translation>Un dígito o Enter recupera uno; Esc los deja</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message>
        <source>not understood: “{text}”</source>
        <translation>no se entiende: «{text}»</translation>
    </message>
    <message>
        <source>which lottery? None is named for these plays</source>
        <translation>¿qué lotería? Estas jugadas no la dicen</translation>
    </message>
    <message>
        <source>“{text}” may be: {options}</source>
        <translation>«{text}» puede ser: {options}</translation>
    </message>
    <message>
        <source>which draw of {text}? Open: {options}</source>
        <translation>¿cuál sorteo de {text}? Abiertos: {options}</translation>
    </message>
    <message>
        <source>no open draw at “{text}”. Open: {options}</source>
        <translation>no hay sorteo abierto a las «{text}». Abiertos: {options}</translation>
    </message>
    <message>
        <source>“{text}”: morning or afternoon? Open: {options}</source>
        <translation>«{text}»: ¿de la mañana o de la tarde? Abiertos: {options}</translation>
    </message>
    <message>
        <source>which list? There are: {options}</source>
        <translation>¿cuál lista? Hay: {options}</translation>
    </message>
    <message>
        <source>the amount is missing: “a 10”</source>
        <translation>falta el monto: «a 10»</translation>
    </message>
    <message>
        <source>an amount without numbers: “{text}”</source>
        <translation>un monto sin números: «{text}»</translation>
    </message>
    <message>
        <source>not an amount: “{text}”</source>
        <translation>no es un monto: «{text}»</translation>
    </message>
    <message>
        <source>“{text}” is not played in that draw{options}</source>
        <translation>«{text}» no se juega en ese sorteo{options}</translation>
    </message>
    <message>
        <source>“{text}”: two plays, or a mistake? Put a comma between them</source>
        <translation>«{text}»: ¿dos jugadas o un error? Ponga una coma entre ellas</translation>
    </message>
    <message>
        <source>“{text}”: these numbers, or all from one to the other? Use a comma</source>
        <translation>«{text}»: ¿esos números, o todos los que van de uno a otro? Use una coma</translation>
    </message>
    <message>
        <source>chosen at the till</source>
        <translation>elegido en la taquilla</translation>
    </message>
    <message>
        <source>for the lines below or above</source>
        <translation>para las líneas de abajo o de arriba</translation>
    </message>
    <message>
        <source>no play</source>
        <translation>sin jugada</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>A customer&apos;s message</source>
        <translation>Mensaje de un cliente</translation>
    </message>
    <message>
        <source>Message; change what was not understood</source>
        <translation>Mensaje; corrija lo que no se entendió</translation>
    </message>
    <message>
        <source>lotto rey 3pm 5 12 33 a 10</source>
        <translation>lotto rey 3pm 5 12 33 a 10</translation>
    </message>
    <message>
        <source>What the till understood</source>
        <translation>Lo que entendió la taquilla</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
</context>
<context>
    <name>PastePresenter</name>
    <message>
        <source>Lines not understood: {count}. They are left out: correct them above (Tab).</source>
        <translation>Líneas que no se entienden: {count}. Quedan fuera: corríjalas arriba (Tab).</translation>
    </message>
    <message>
        <source>No play is in this message yet.</source>
        <translation>Este mensaje todavía no tiene jugadas.</translation>
    </message>
    <message>
        <source>Read it to the customer. Nothing is sold yet.</source>
        <translation>Léaselo al cliente. Todavía no se ha vendido nada.</translation>
    </message>
    <message>
        <source>Put plays on the ticket: {count}</source>
        <translation>Pasar al ticket: {count} jugadas</translation>
    </message>
</context>
<context>
    <name>Payout</name>
    <message>
        <source>Won</source>
        <translation>Ganadora</translation>
    </message>
    <message>
        <source>Paid play</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Did not win</source>
        <translation>No ganó</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Expired prize</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Voided play</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>Won {amount}</source>
        <translation>Ganó {amount}</translation>
    </message>
    <message>
        <source>{amount} still due</source>
        <translation>Falta cobrar {amount}</translation>
    </message>
    <message>
        <source>It came out; its prize is missing</source>
        <translation>Salió; falta el premio</translation>
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
        <source>Payment unresolved</source>
        <translation>Pago sin resolver</translation>
    </message>
    <message>
        <source>The PIN is not right</source>
        <translation>El PIN no es ese</translation>
    </message>
    <message>
        <source>No such ticket</source>
        <translation>No existe ese ticket</translation>
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
        <source>a part was paid already</source>
        <translation>una parte ya se pagó</translation>
    </message>
    <message>
        <source>the operator has not set the prize yet; check again in a minute</source>
        <translation>el operador aún no pone el premio; consulte de nuevo en un minuto</translation>
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
        <source>hand over no cash: the till is asking whether it was paid</source>
        <translation>no entregue efectivo: la taquilla está preguntando si se pagó</translation>
    </message>
    <message>
        <source>nothing was paid; type the PIN as it stands on the paper</source>
        <translation>no se pagó nada; escriba el PIN como está en el papel</translation>
    </message>
    <message>
        <source>not among the days that can still be paid; look at the number and the day</source>
        <translation>no está entre los días que aún se pagan; revise el número y el día</translation>
    </message>
    <message>
        <source>do not say that it lost; check again or ask your operator</source>
        <translation>no diga que perdió; consulte de nuevo o pregunte a su operador</translation>
    </message>
    <message>
        <source>{amount} paid by this till</source>
        <translation>{amount} pagados en esta taquilla</translation>
    </message>
    <message>
        <source>the operator says “{word}”</source>
        <translation>el operador dice «{word}»</translation>
    </message>
    <message>
        <source>type the PIN to pay it</source>
        <translation>escriba el PIN para pagarlo</translation>
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
        <source>{waiting} of {all} without a result</source>
        <translation>{waiting} de {all} sin resultado</translation>
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
        <source>due until {day}: the operator decides</source>
        <translation>se cobraba hasta el {day}: decide el operador</translation>
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
        <source>The operator paid {amount}, not {asked}: hand over {amount}.</source>
        <translation>El operador pagó {amount}, no {asked}: entregue {amount}.</translation>
    </message>
    <message>
        <source>Check it again.</source>
        <translation>Consúltelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>PieceField</name>
    <message>
        <source>Notes of Bs {value}</source>
        <translation>Billetes de Bs {value}</translation>
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
    <name>PrintDesk</name>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
</context>
<context>
    <name>PrinterCard</name>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>{key} · Try it now</source>
        <translation>{key} · Probar ahora</translation>
    </message>
    <message>
        <source>{key} · Find and set up</source>
        <translation>{key} · Buscar y ajustar</translation>
    </message>
    <message>
        <source>Printer not asked yet</source>
        <translation>Impresora sin consultar</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Answers questions</source>
        <translation>Contesta preguntas</translation>
    </message>
    <message>
        <source>Confirms each paper</source>
        <translation>Confirma cada papel</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Not tried since the till was opened.</source>
        <translation>Sin probar desde que se abrió la taquilla.</translation>
    </message>
    <message>
        <source>Tried {at}: it came out and was confirmed.</source>
        <translation>Probada {at}: salió y lo confirmó.</translation>
    </message>
    <message>
        <source>Tried {at}: sent; this printer confirms nothing.</source>
        <translation>Probada {at}: enviado; esta impresora no confirma nada.</translation>
    </message>
    <message>
        <source>Tried {at}: it did not come out.</source>
        <translation>Probada {at}: no salió.</translation>
    </message>
</context>
<context>
    <name>PrinterDesk</name>
    <message>
        <source>The printer is well: a strip came out and it confirmed it, {seconds} s.</source>
        <translation>La impresora está bien: salió una tirita y lo confirmó, {seconds} s.</translation>
    </message>
    <message>
        <source>A strip was sent in {seconds} s. This printer confirms nothing: look.</source>
        <translation>Se envió una tirita en {seconds} s. Esta impresora no confirma nada: mírela.</translation>
    </message>
    <message>
        <source>There is little paper left.</source>
        <translation>Queda poco papel.</translation>
    </message>
</context>
<context>
    <name>PrinterSetup</name>
    <message>
        <source>Which is the widest ruler whose end and number are there?</source>
        <translation>¿Cuál es la regla más ancha que salió hasta el final, con su número?</translation>
    </message>
    <message>
        <source>58 mm paper is 384; 80 mm is 576, on some printers 512; 112 mm is 832.</source>
        <translation>El papel de 58 mm es 384; el de 80 mm, 576 (en algunas, 512); el de 112 mm, 832.</translation>
    </message>
    <message>
        <source>Dots across the paper</source>
        <translation>Puntos a lo ancho del papel</translation>
    </message>
    <message>
        <source>Which line reads exactly like this?  {sample}</source>
        <translation>¿Qué línea se lee exactamente así?  {sample}</translation>
    </message>
    <message>
        <source>If several do, take the first. If none does, leave A.</source>
        <translation>Si son varias, elija la primera. Si ninguna, deje la A.</translation>
    </message>
    <message>
        <source>The letter before it</source>
        <translation>La letra que lleva delante</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>Very light</source>
        <translation>Muy claro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Very dark</source>
        <translation>Muy oscuro</translation>
    </message>
    <message>
        <source>128 rows</source>
        <translation>128 filas</translation>
    </message>
    <message>
        <source>64 rows, short rests</source>
        <translation>64 filas, pausas cortas</translation>
    </message>
    <message>
        <source>24 rows, long rests</source>
        <translation>24 filas, pausas largas</translation>
    </message>
    <message>
        <source>Does it cut the paper?</source>
        <translation>¿Corta el papel?</translation>
    </message>
    <message>
        <source>Does a cash drawer hang on it?</source>
        <translation>¿Tiene una gaveta conectada?</translation>
    </message>
    <message>
        <source>How dark?</source>
        <translation>¿Qué tan oscuro?</translation>
    </message>
    <message>
        <source>Greys in pictures</source>
        <translation>Los grises de las imágenes</translation>
    </message>
    <message>
        <source>As dots</source>
        <translation>Con puntos</translation>
    </message>
    <message>
        <source>Black or white</source>
        <translation>Blanco o negro</translation>
    </message>
    <message>
        <source>Pieces of a picture</source>
        <translation>Trozos de una imagen</translation>
    </message>
    <message>
        <source>If pictures come out torn or with rubbish, take smaller pieces.</source>
        <translation>Si las imágenes salen cortadas o con basura, elija trozos más pequeños.</translation>
    </message>
    <message>
        <source>Print a test page, look at it, and change what is not right.</source>
        <translation>Imprima una página de prueba, mírela y cambie lo que no esté bien.</translation>
    </message>
    <message>
        <source>perhaps a printer</source>
        <translation>quizás una impresora</translation>
    </message>
</context>
<context>
    <name>PrinterWizard</name>
    <message>
        <source>It is to look like this</source>
        <translation>Así debe verse</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Dónde está</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Look and cut</source>
        <translation>Aspecto y corte</translation>
    </message>
    <message>
        <source>{key} · Print the rulers</source>
        <translation>{key} · Imprimir las reglas</translation>
    </message>
    <message>
        <source>{key} · Print the letters</source>
        <translation>{key} · Imprimir las letras</translation>
    </message>
    <message>
        <source>{key} · Print a test page</source>
        <translation>{key} · Página de prueba</translation>
    </message>
    <message>
        <source>{key} · Save this printer</source>
        <translation>{key} · Guardar esta impresora</translation>
    </message>
    <message>
        <source>{key} · Next</source>
        <translation>{key} · Siguiente</translation>
    </message>
    <message>
        <source>Set up the printer</source>
        <translation>Ajustar la impresora</translation>
    </message>
    <message>
        <source>{key} · Back</source>
        <translation>{key} · Atrás</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Did it come out whole?</source>
        <translation>¿Salió completo?</translation>
    </message>
    <message>
        <source>{key} · Yes, whole</source>
        <translation>{key} · Sí, completo</translation>
    </message>
    <message>
        <source>{key} · Print again</source>
        <translation>{key} · Reimprimir</translation>
    </message>
    <message>
        <source>{key} · Print now</source>
        <translation>{key} · Imprimir ahora</translation>
    </message>
    <message>
        <source>{key} · Void</source>
        <translation>{key} · Anular</translation>
    </message>
    <message>
        <source>The printer has it now.</source>
        <translation>La impresora lo tiene ahora.</translation>
    </message>
    <message>
        <source>Look at the paper. A new one will say REPRINT {copy}; tear the bad one.</source>
        <translation>Mire el papel. El nuevo dirá REIMPRESIÓN {copy}; rompa el malo.</translation>
    </message>
    <message>
        <source>It is printed by itself as soon as the printer is well.</source>
        <translation>Se imprime solo en cuanto la impresora esté bien.</translation>
    </message>
</context>
<context>
    <name>RebindCard</name>
    <message>
        <source>The keys of this till</source>
        <translation>Teclas de esta taquilla</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Otra tecla</translation>
    </message>
    <message>
        <source>As the profile has it</source>
        <translation>Como en el perfil</translation>
    </message>
    <message>
        <source>↑ ↓ choose a key. What you change works at once.</source>
        <translation>↑ ↓ eligen una tecla. Lo que cambie vale enseguida.</translation>
    </message>
    <message>
        <source>Press the new key for “{label}” (Esc leaves it)</source>
        <translation>Pulse la tecla nueva para «{label}» (Esc la deja igual)</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Done. It works from now on.</source>
        <translation>Listo. Vale desde ahora.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiada</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Before the till went off, {what}.</source>
        <translation>Antes de apagarse, {what}.</translation>
    </message>
    <message>
        <source>Do not repeat what is not known yet.</source>
        <translation>No repita lo que aún no se sabe.</translation>
    </message>
    <message>
        <source>See the tickets</source>
        <translation>Ver los tickets</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>The next sale</source>
        <translation>La próxima venta</translation>
    </message>
    <message>
        <source>The next prize</source>
        <translation>El próximo premio</translation>
    </message>
    <message>
        <source>The next void</source>
        <translation>La próxima anulación</translation>
    </message>
    <message>
        <source>Whatever comes next</source>
        <translation>Lo que venga</translation>
    </message>
    <message>
        <source>It is done and the answer is lost</source>
        <translation>Se hace, pero la respuesta se pierde</translation>
    </message>
    <message>
        <source>The line breaks and it is not done</source>
        <translation>Se cae la línea y no se hace</translation>
    </message>
    <message>
        <source>The line breaks and it is done later</source>
        <translation>Se cae la línea y se hace más tarde</translation>
    </message>
    <message>
        <source>Half of the answer arrives</source>
        <translation>Llega media respuesta</translation>
    </message>
    <message>
        <source>The answer is garbage</source>
        <translation>La respuesta es ilegible</translation>
    </message>
    <message>
        <source>The answer is empty</source>
        <translation>La respuesta llega vacía</translation>
    </message>
    <message>
        <source>A web page comes in its place (502)</source>
        <translation>Llega una página web en su lugar (502)</translation>
    </message>
    <message>
        <source>The server reports a fault of its own (500)</source>
        <translation>El servidor informa de una falla suya (500)</translation>
    </message>
    <message>
        <source>The server is slow (8 s)</source>
        <translation>El servidor tarda (8 s)</translation>
    </message>
    <message>
        <source>The session has expired</source>
        <translation>La sesión venció</translation>
    </message>
    <message>
        <source>The draw has closed</source>
        <translation>El sorteo ya cerró</translation>
    </message>
    <message>
        <source>Only half is left of the first number</source>
        <translation>Del primer número queda solo la mitad</translation>
    </message>
    <message>
        <source>Nothing is left of the first number</source>
        <translation>El primer número está agotado</translation>
    </message>
    <message>
        <source>The server sells it twice</source>
        <translation>El servidor la vende dos veces</translation>
    </message>
    <message>
        <source>Now: the server refuses connections (20 s)</source>
        <translation>Ahora: el servidor rechaza conexiones (20 s)</translation>
    </message>
    <message>
        <source>Every time, until all is well again</source>
        <translation>Siempre, hasta que todo vuelva a la normalidad</translation>
    </message>
    <message>
        <source>All is well again</source>
        <translation>Todo vuelve a la normalidad</translation>
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
        <translation>Impresora: en pausa</translation>
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
    <name>Repeat</name>
    <message>
        <source>✕ closed</source>
        <translation>✕ cerrado</translation>
    </message>
    <message>
        <source>✕ closed, or not drawn today</source>
        <translation>✕ cerrado, u hoy no se sortea</translation>
    </message>
    <message>
        <source>✕ not sold in this draw</source>
        <translation>✕ no se vende en ese sorteo</translation>
    </message>
    <message>
        <source>plays: {count}</source>
        <translation>jugadas: {count}</translation>
    </message>
    <message>
        <source>✕ voided</source>
        <translation>✕ anulado</translation>
    </message>
</context>
<context>
    <name>RepeatCard</name>
    <message>
        <source>Number, or number and day: 32426439 22/10</source>
        <translation>Número, o número y día: 32426439 22/10</translation>
    </message>
    <message>
        <source>Ticket&apos;s number, with its day if it is known</source>
        <translation>Número del ticket, con su día si se sabe</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Jugadas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Sorteos</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Jugada</translation>
    </message>
    <message>
        <source>Bs</source>
        <translation>Bs</translation>
    </message>
    <message>
        <source>Today&apos;s draw</source>
        <translation>Sorteo de hoy</translation>
    </message>
    <message>
        <source>Latest tickets</source>
        <translation>Últimos tickets</translation>
    </message>
    <message>
        <source>Plays of the ticket in today&apos;s draws</source>
        <translation>Jugadas del ticket en los sorteos de hoy</translation>
    </message>
    <message>
        <source>draw before</source>
        <translation>sorteo anterior</translation>
    </message>
    <message>
        <source>draw after</source>
        <translation>sorteo siguiente</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>sacar</translation>
    </message>
    <message>
        <source>take out what is red</source>
        <translation>sacar lo rojo</translation>
    </message>
    <message>
        <source>Repeat a ticket</source>
        <translation>Repetir un ticket</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>See its plays</source>
        <translation>Ver sus jugadas</translation>
    </message>
    <message>
        <source>Put on the ticket</source>
        <translation>Pasar al ticket</translation>
    </message>
    <message>
        <source>Another ticket</source>
        <translation>Otro ticket</translation>
    </message>
</context>
<context>
    <name>RepeatPresenter</name>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Choose with ↑ ↓, or type or scan a number. Nothing is sold yet.</source>
        <translation>Elija con ↑ ↓, o escriba o escanee un número. Todavía no se vende nada.</translation>
    </message>
    <message>
        <source>This till has sold nothing lately: type or scan a number.</source>
        <translation>Esta taquilla no ha vendido nada últimamente: escriba o escanee un número.</translation>
    </message>
    <message>
        <source>Not a ticket&apos;s number. With its day: 32426439 22/10</source>
        <translation>No es un número de ticket. Con su día: 32426439 22/10</translation>
    </message>
    <message>
        <source>Type or scan a ticket&apos;s number.</source>
        <translation>Escriba o escanee el número de un ticket.</translation>
    </message>
    <message>
        <source>The ticket is locked while money moves.</source>
        <translation>El ticket está bloqueado mientras se mueve dinero.</translation>
    </message>
    <message>
        <source>Looking for ticket {number}…</source>
        <translation>Buscando el ticket {number}…</translation>
    </message>
    <message>
        <source>The draws of today are not known yet.</source>
        <translation>Todavía no se conocen los sorteos de hoy.</translation>
    </message>
    <message>
        <source>Asking the operator for a copy…</source>
        <translation>Pidiendo una copia al operador…</translation>
    </message>
    <message>
        <source>Wait until the earlier sale is known.</source>
        <translation>Espere a que se sepa qué pasó con la venta anterior.</translation>
    </message>
    <message>
        <source>No other open draw takes these plays.</source>
        <translation>Ningún otro sorteo abierto recibe estas jugadas.</translation>
    </message>
    <message>
        <source>Nothing is sold yet: Enter puts these plays on the ticket.</source>
        <translation>Todavía no se vende nada: Enter pasa estas jugadas al ticket.</translation>
    </message>
    <message>
        <source>Nothing is left of this ticket.</source>
        <translation>No queda nada de este ticket.</translation>
    </message>
    <message>
        <source>Repeat ticket {number}</source>
        <translation>Repetir el ticket {number}</translation>
    </message>
    <message>
        <source>Plays that cannot be sold as they are: {count}. Give them another draw with ← →, or take them out.</source>
        <translation>Jugadas que así no se pueden vender: {count}. Páselas a otro sorteo con ← →, o sáquelas.</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>The operator sold something else than asked: {plays}</source>
        <translation>El operador vendió algo distinto de lo pedido: {plays}</translation>
    </message>
    <message>
        <source>Charge what the ticket says.</source>
        <translation>Cobre lo que dice el ticket.</translation>
    </message>
    <message>
        <source>Play another number</source>
        <translation>Jugar otro número</translation>
    </message>
    <message>
        <source>Nothing was sold: {plays} is sold out.</source>
        <translation>No se vendió nada: agotado {plays}.</translation>
    </message>
    <message>
        <source>On its line: {change} changes the number, {drop} takes it out.</source>
        <translation>En su línea: {change} cambia el número, {drop} lo saca.</translation>
    </message>
    <message>
        <source>Instead of {play}, Bs {amount}: another number</source>
        <translation>En lugar de {play}, Bs {amount}: otro número</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>The operator&apos;s report</source>
        <translation>Reporte del operador</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Prizes</source>
        <translation>Premios</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agencia</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>← → first day · ↑ ↓ last day · {next} category</source>
        <translation>← → primer día · ↑ ↓ último día · {next} categoría</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Asking the operator…</source>
        <translation>Preguntando al operador…</translation>
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
        <source>Yours</source>
        <translation>Suyos</translation>
    </message>
    <message>
        <source>{n} wins</source>
        <comment>one ticket</comment>
        <translation>{n} gana</translation>
    </message>
    <message>
        <source>{n} win</source>
        <comment>several tickets</comment>
        <translation>{n} ganan</translation>
    </message>
    <message>
        <source>What came out for this lottery</source>
        <translation>Así salió esta lotería</translation>
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
        <source>Customers&apos; board (2nd screen)</source>
        <translation>Tablero para clientes (2.ª pantalla)</translation>
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
        <source>The results of this day could not be read.</source>
        <translation>No se pudieron leer los resultados de este día.</translation>
    </message>
    <message>
        <source>Nothing matches the search.</source>
        <translation>Nada coincide con la búsqueda.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No results yet.</source>
        <translation>Aún no hay resultados.</translation>
    </message>
    <message>
        <source>No results that day.</source>
        <translation>Ese día no hay resultados.</translation>
    </message>
    <message>
        <source>TODAY</source>
        <translation>HOY</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>leyendo…</translation>
    </message>
    <message>
        <source>not up to date</source>
        <translation>sin actualizar</translation>
    </message>
    <message>
        <source>updated {n} s ago</source>
        <translation>actualizado hace {n} s</translation>
    </message>
    <message>
        <source>updated {n} min ago</source>
        <translation>actualizado hace {n} min</translation>
    </message>
    <message>
        <source>not up to date · {said}</source>
        <translation>sin actualizar · {said}</translation>
    </message>
    <message>
        <source>{n} results copied: paste them into a message.</source>
        <translation>{n} resultados copiados: péguelos en un mensaje.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Hoy, {day}</translation>
    </message>
</context>
<context>
    <name>SaleDesk</name>
    <message>
        <source>The sale was registered: ticket {number}.</source>
        <translation>La venta quedó registrada: ticket {number}.</translation>
    </message>
    <message>
        <source>The till found it on the server and prints it now.</source>
        <translation>La taquilla lo encontró en el servidor y lo imprime ahora.</translation>
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
        <source>Nothing more was sold.</source>
        <translation>No se vendió nada más.</translation>
    </message>
    <message>
        <source>The key was pressed while the sale before was under way.</source>
        <translation>La tecla se pulsó mientras la venta anterior estaba en curso.</translation>
    </message>
    <message>
        <source>Look at the ticket and press it again.</source>
        <translation>Mire el ticket y púlsela otra vez.</translation>
    </message>
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
        <source>Add the play with {add}, or clear it with {clear}, then sell</source>
        <translation>Agregue la jugada con {add} o bórrela con {clear}, y luego venda</translation>
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
        <source>Selling… what you type now is for the next customer</source>
        <translation>Vendiendo… lo que teclee ahora es del próximo cliente</translation>
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
        <source>Type what takes its place, or {leave}</source>
        <translation>Escriba lo que va en su lugar, o {leave}</translation>
    </message>
    <message>
        <source>{change} changes the line, {drop} takes it out, {leave} goes back</source>
        <translation>{change} cambia la línea, {drop} la saca, {leave} vuelve</translation>
    </message>
    <message>
        <source>Sold as ticket {number}. The next play begins a new one</source>
        <translation>Vendido: ticket {number}. La próxima jugada empieza otro</translation>
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
        <source>three animals, with - between: 5-12-33</source>
        <translation>tres animales, con - entre ellos: 5-12-33</translation>
    </message>
    <message>
        <source>now the sign</source>
        <translation>ahora el signo</translation>
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
        <source>A permuta has from {first} to {last} digits</source>
        <translation>Una permuta lleva de {first} a {last} cifras</translation>
    </message>
    <message>
        <source>Equal digits have no permuta: type the number alone</source>
        <translation>Cifras iguales no tienen permuta: escriba el número solo</translation>
    </message>
    <message>
        <source>now the sign: 1 = ARI … 12 = PIS, 0 = all</source>
        <translation>ahora el signo: 1 = ARI … 12 = PIS, 0 = todos</translation>
    </message>
    <message>
        <source>The chosen draws have no play in common: drop one with {drop}</source>
        <translation>Los sorteos elegidos no tienen jugadas en común: quite uno con {drop}</translation>
    </message>
    <message>
        <source>These draws take no sign (signs: {signs})</source>
        <translation>Estos sorteos no llevan signo (signos: {signs})</translation>
    </message>
    <message>
        <source>Permutas are for triples ({triples}) and signs ({signs})</source>
        <translation>Las permutas son para triples ({triples}) y signos ({signs})</translation>
    </message>
    <message>
        <source>Series are for triples ({triples}) and signs ({signs})</source>
        <translation>Las series son para triples ({triples}) y signos ({signs})</translation>
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
        <source>This makes {asked} plays: a ticket holds {allowed}. Take fewer</source>
        <translation>Son {asked} jugadas: un ticket lleva {allowed} como máximo. Quite algunas</translation>
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
        <source>{text} is not sold in these draws (triples: {triples})</source>
        <translation>{text} no se vende en estos sorteos (triples: {triples})</translation>
    </message>
    <message>
        <source>{play}: 1 number</source>
        <translation>{play}: 1 número</translation>
    </message>
    <message>
        <source>{play}: {count} numbers</source>
        <translation>{play}: {count} números</translation>
    </message>
    <message>
        <source>{play} · 12 signs</source>
        <translation>{play} · 12 signos</translation>
    </message>
    <message>
        <source>{play} terminal</source>
        <translation>{play} terminal</translation>
    </message>
    <message>
        <source>× {draws} draw</source>
        <translation>× {draws} sorteo</translation>
    </message>
    <message>
        <source>change it</source>
        <translation>cambiar</translation>
    </message>
    <message>
        <source>× {draws} draws</source>
        <translation>× {draws} sorteos</translation>
    </message>
    <message>
        <source>{draws} ÷ {count} =</source>
        <translation>{draws} ÷ {count} =</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>CLOSED</source>
        <translation>CERRADO</translation>
    </message>
    <message>
        <source>SOLD</source>
        <translation>VENDIDO</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>agotado</translation>
    </message>
    <message>
        <source>changing</source>
        <translation>cambiando</translation>
    </message>
</context>
<context>
    <name>SecondCard</name>
    <message>
        <source>A second person verifies</source>
        <translation>Verifica una segunda persona</translation>
    </message>
    <message>
        <source>Their e-mail</source>
        <translation>Su correo</translation>
    </message>
    <message>
        <source>Their PIN on this till</source>
        <translation>Su PIN en esta taquilla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Verify and close</source>
        <translation>Verificar y cerrar</translation>
    </message>
    <message>
        <source>That is not a PIN of another person on this till.</source>
        <translation>No es el PIN de otra persona en esta taquilla.</translation>
    </message>
    <message>
        <source>Wrong PIN: {left} more tries, then the session ends.</source>
        <translation>PIN equivocado: quedan {left} intentos; después se cierra la sesión.</translation>
    </message>
</context>
<context>
    <name>Selling</name>
    <message>
        <source>Nothing was sold.</source>
        <translation>No se vendió nada.</translation>
    </message>
    <message>
        <source>An earlier sale is not resolved yet, or these plays were sold already.</source>
        <translation>Una venta anterior no está resuelta, o estas jugadas ya se vendieron.</translation>
    </message>
    <message>
        <source>Look at the last ticket before you sell again.</source>
        <translation>Mire el último ticket antes de vender otra vez.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>The sale was not made; its plays are here again.</source>
        <translation>La venta no se hizo; sus jugadas están aquí otra vez.</translation>
    </message>
    <message>
        <source>The operator has no ticket of it.</source>
        <translation>El operador no tiene ticket de ella.</translation>
    </message>
    <message>
        <source>Sell them if the customer is still there, or take them out.</source>
        <translation>Véndalas si el cliente sigue allí, o sáquelas.</translation>
    </message>
    <message>
        <source>{count} tickets are put aside: take one back first</source>
        <translation>Hay {count} tickets apartados: recupere uno primero</translation>
    </message>
    <message>
        <source>plays: {count}</source>
        <translation>jugadas: {count}</translation>
    </message>
    <message>
        <source>The ticket that was being keyed is here again. Nothing of it was sold.</source>
        <translation>El ticket que se estaba escribiendo está aquí otra vez. No se vendió nada de él.</translation>
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
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>From all draws</source>
        <translation>De todos los sorteos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Change due</source>
        <translation>Vuelto</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Selling…</source>
        <translation>Vendiendo…</translation>
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
</context>
<context>
    <name>Spool</name>
    <message>
        <source>Ticket {number}</source>
        <translation>Ticket {number}</translation>
    </message>
    <message>
        <source>Prize slip of {number}</source>
        <translation>Comprobante del premio {number}</translation>
    </message>
    <message>
        <source>Void slip of {number}</source>
        <translation>Comprobante de anulación {number}</translation>
    </message>
    <message>
        <source>Waits to be printed</source>
        <translation>Por imprimir</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>Nothing came out yet</source>
        <translation>Aún no ha salido nada</translation>
    </message>
    <message>
        <source>Did it come out whole?</source>
        <translation>¿Salió completo?</translation>
    </message>
    <message>
        <source>Printed (not checked)</source>
        <translation>Impreso (sin comprobar)</translation>
    </message>
    <message>
        <source>The printer failed.</source>
        <translation>La impresora falló.</translation>
    </message>
    <message>
        <source>The printer was not there, or its cable came off.</source>
        <translation>No estaba la impresora, o se soltó el cable.</translation>
    </message>
    <message>
        <source>The printer was off line.</source>
        <translation>La impresora estaba en pausa.</translation>
    </message>
    <message>
        <source>The paper ran out.</source>
        <translation>Se acabó el papel.</translation>
    </message>
    <message>
        <source>The cover was open.</source>
        <translation>La tapa estaba abierta.</translation>
    </message>
    <message>
        <source>The printer did not confirm that it came out.</source>
        <translation>La impresora no confirmó que salió.</translation>
    </message>
    <message>
        <source>The printer reported a fault.</source>
        <translation>La impresora avisó de una falla.</translation>
    </message>
    <message>
        <source>This printer does not confirm what it prints.</source>
        <translation>Esta impresora no confirma lo que imprime.</translation>
    </message>
    <message>
        <source>The till was stopped before it was known.</source>
        <translation>La taquilla se cerró antes de saberlo.</translation>
    </message>
    <message>
        <source>papers that are owed</source>
        <translation>papeles por imprimir</translation>
    </message>
    <message>
        <source>This printer is used from now on: {place}.</source>
        <translation>Desde ahora se usa esta impresora: {place}.</translation>
    </message>
    <message>
        <source>paper on the screen</source>
        <translation>papel en la pantalla</translation>
    </message>
    <message>
        <source>{paper} is not printed now.</source>
        <translation>{paper} no se imprime por ahora.</translation>
    </message>
    <message>
        <source>It is not known yet whether the operator took it back.</source>
        <translation>Todavía no se sabe si el operador lo anuló.</translation>
    </message>
    <message>
        <source>The till is asking. Print it again once the answer is there.</source>
        <translation>La taquilla lo está consultando. Reimprímalo cuando haya respuesta.</translation>
    </message>
    <message>
        <source>{paper}: did it come out whole?</source>
        <translation>{paper}: ¿salió completo?</translation>
    </message>
    <message>
        <source>Look at the paper, then answer.</source>
        <translation>Mire el papel y responda.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Look at each paper; if one is bad, print it again from Paper.</source>
        <translation>Mire cada papel; si uno salió mal, imprímalo otra vez desde Papel.</translation>
    </message>
</context>
<context>
    <name>SpoolPane</name>
    <message>
        <source>Papers that are owed, oldest first</source>
        <translation>Papeles por imprimir, primero los más viejos</translation>
    </message>
    <message>
        <source>✓ Everything that was sold is on paper.</source>
        <translation>✓ Todo lo vendido salió en papel.</translation>
    </message>
    <message>
        <source>owed: {count}</source>
        <translation>pendientes: {count}</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>Por imprimir</translation>
    </message>
</context>
<context>
    <name>SpoolPresenter</name>
    <message>
        <source>Nobody may have its paper. The money goes back to the customer.</source>
        <translation>Nadie debe tener su papel. El dinero vuelve al cliente.</translation>
    </message>
    <message>
        <source>Take back and tear what came out. The money goes back to the customer.</source>
        <translation>Recoja y rompa lo que salió. El dinero vuelve al cliente.</translation>
    </message>
    <message>
        <source>Void {paper}?</source>
        <translation>¿Anular {paper}?</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>The operator did not void it. Revert it as sold and never delivered.</source>
        <translation>El operador no lo anuló. Reviértalo como vendido y nunca entregado.</translation>
    </message>
    <message>
        <source>Revert {paper}?</source>
        <translation>¿Reversar {paper}?</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Reversar</translation>
    </message>
</context>
<context>
    <name>TargetLabel</name>
    <message>
        <source>Play</source>
        <translation>Jugada</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>its own</source>
        <translation>el de siempre</translation>
    </message>
    <message>
        <source>Order of the list: {order}</source>
        <translation>Orden de la lista: {order}</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Prize</source>
        <translation>Premio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certeza</translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>{column}, ascendente</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, descendente</translation>
    </message>
    <message>
        <source>Order by this column ({next} the next one, {turn} reversed)</source>
        <translation>Ordenar por esta columna ({next} la siguiente, {turn} al revés)</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>Ganador</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagado en parte</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Reversado</translation>
    </message>
    <message>
        <source>✕ To be printed</source>
        <translation>✕ Por imprimir</translation>
    </message>
    <message>
        <source>… Printing</source>
        <translation>… Imprimiendo</translation>
    </message>
    <message>
        <source>✓ Printed</source>
        <translation>✓ Impreso</translation>
    </message>
    <message>
        <source>! Not checked</source>
        <translation>! Sin comprobar</translation>
    </message>
    <message>
        <source>✕ Not printed</source>
        <translation>✕ Sin imprimir</translation>
    </message>
    <message>
        <source>? Perhaps printed</source>
        <translation>? Quizá impreso</translation>
    </message>
    <message>
        <source>– Not needed</source>
        <translation>– No hace falta</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperado</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>No registrado</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Sold ones</source>
        <translation>Vendidos</translation>
    </message>
    <message>
        <source>Winners</source>
        <translation>Ganadores</translation>
    </message>
    <message>
        <source>Voided ones</source>
        <translation>Anulados</translation>
    </message>
    <message>
        <source>No prize</source>
        <translation>Sin premio</translation>
    </message>
    <message>
        <source>Another till</source>
        <translation>Otra taquilla</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
</context>
<context>
    <name>TicketsPane</name>
    <message>
        <source>Search a ticket&apos;s number</source>
        <translation>Buscar por número de ticket</translation>
    </message>
    <message>
        <source>Ticket number…</source>
        <translation>Número de ticket…</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>+7 days</source>
        <translation>+7 días</translation>
    </message>
</context>
<context>
    <name>TicketsPresenter</name>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>{count} tickets</source>
        <translation>{count} tickets</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 ticket</translation>
    </message>
    <message>
        <source>{says} · only this till&apos;s own</source>
        <translation>{says} · solo los de esta taquilla</translation>
    </message>
    <message>
        <source>The operator does not answer: no plays to show.</source>
        <translation>El operador no contesta: no hay jugadas que mostrar.</translation>
    </message>
    <message>
        <source>This till did not sell that ticket: it has no evidence of it.</source>
        <translation>Esta taquilla no vendió ese ticket: no tiene constancia de él.</translation>
    </message>
    <message>
        <source>The operator has no picture of it.</source>
        <translation>El operador no tiene imagen de este ticket.</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Buscando la imagen…</translation>
    </message>
    <message>
        <source>The picture cannot be had now.</source>
        <translation>La imagen no se puede obtener ahora.</translation>
    </message>
    <message>
        <source>Void {left}</source>
        <translation>Anular {left}</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>The operator&apos;s time</source>
        <translation>Hora del operador</translation>
    </message>
    <message>
        <source>This computer&apos;s time: the operator has not told its own yet</source>
        <translation>Hora de este equipo: el operador aún no ha dado la suya</translation>
    </message>
</context>
<context>
    <name>UnresolvedStrip</name>
    <message>
        <source>It was paid…</source>
        <translation>Sí se pagó…</translation>
    </message>
    <message>
        <source>It was not paid…</source>
        <translation>No se pagó…</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
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
        <source>Not checked</source>
        <translation>Sin consultar</translation>
    </message>
    <message>
        <source>Nothing is known of this ticket.</source>
        <translation>De este ticket no se sabe nada.</translation>
    </message>
    <message>
        <source>Ticket {n}. Hand over no cash.</source>
        <translation>Ticket {n}. No entregue efectivo.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>No se pagó</translation>
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
    <message>
        <source>Paid {amount}</source>
        <translation>Pagado {amount}</translation>
    </message>
    <message>
        <source>Ticket {n}. Hand over the cash once the slip is out.</source>
        <translation>Ticket {n}. Entregue el efectivo cuando salga el comprobante.</translation>
    </message>
    <message>
        <source>Ticket {n}. Cash handed over.</source>
        <translation>Ticket {n}. Efectivo entregado.</translation>
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
        <translation>El servidor no contestó a tiempo. &lt;b&gt;No entregue ni repita el ticket todavía&lt;/b&gt;: la taquilla está preguntando si la venta de &lt;b&gt;{amount}&lt;/b&gt; entró.</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Do not hand over cash yet&lt;/b&gt;: the till is asking whether ticket &lt;b&gt;{ticket}&lt;/b&gt; was paid with &lt;b&gt;{amount}&lt;/b&gt;.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;No entregue efectivo todavía&lt;/b&gt;: la taquilla está preguntando si el ticket &lt;b&gt;{ticket}&lt;/b&gt; se pagó con &lt;b&gt;{amount}&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Keep the paper: it may still count&lt;/b&gt;. The till is asking whether ticket &lt;b&gt;{ticket}&lt;/b&gt; was voided.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;Guarde el papel: puede que siga valiendo&lt;/b&gt;. La taquilla está preguntando si el ticket &lt;b&gt;{ticket}&lt;/b&gt; se anuló.</translation>
    </message>
    <message>
        <source>The server did not answer in time. &lt;b&gt;Keep the paper: it may still count&lt;/b&gt;. The till is asking whether ticket &lt;b&gt;{ticket}&lt;/b&gt; was reverted.</source>
        <translation>El servidor no contestó a tiempo. &lt;b&gt;Guarde el papel: puede que siga valiendo&lt;/b&gt;. La taquilla está preguntando si el ticket &lt;b&gt;{ticket}&lt;/b&gt; se reversó.</translation>
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
    <name>VerifyingPayouts</name>
    <message>
        <source>Ticket {n}, {amount}: it is not known whether it was paid</source>
        <translation>Ticket {n}, {amount}: no se sabe si se pagó</translation>
    </message>
    <message>
        <source>Hand over no cash. Ask your operator: a person has to decide this one.</source>
        <translation>No entregue efectivo. Pregunte a su operador: este lo decide una persona.</translation>
    </message>
    <message>
        <source>Hand over no cash yet. Other tickets can be checked and paid.</source>
        <translation>No entregue efectivo todavía. Los demás tickets se pueden consultar y pagar.</translation>
    </message>
    <message>
        <source>Sent {time}</source>
        <translation>Enviado a las {time}</translation>
    </message>
    <message>
        <source>{user} has to sign in: only who sent it can resolve it</source>
        <translation>debe entrar {user}: solo quien lo envió puede resolverlo</translation>
    </message>
    <message>
        <source>asked {n} times</source>
        <translation>consultado {n} veces</translation>
    </message>
    <message>
        <source>asked once</source>
        <translation>consultado una vez</translation>
    </message>
    <message>
        <source>next look in {seconds} s</source>
        <translation>próxima consulta en {seconds} s</translation>
    </message>
    <message>
        <source>asking now</source>
        <translation>consultando ahora</translation>
    </message>
    <message>
        <source>Did the operator say that it was paid?</source>
        <translation>¿El operador dijo que sí se pagó?</translation>
    </message>
    <message>
        <source>It was paid</source>
        <translation>Sí se pagó</translation>
    </message>
    <message>
        <source>Then its cash is to be handed over, if the customer has not got it.</source>
        <translation>Entonces hay que entregar el efectivo, si el cliente no lo tiene.</translation>
    </message>
    <message>
        <source>Was it surely not paid?</source>
        <translation>¿Seguro que no se pagó?</translation>
    </message>
    <message>
        <source>The operator was asked several times and still shows the prize as not paid. Say so only if no cash was handed over; then it can be checked and paid again.</source>
        <translation>Se preguntó varias veces al operador y el premio sigue sin pagar. Dígalo solo si no se entregó efectivo; después se puede consultar y pagar de nuevo.</translation>
    </message>
    <message>
        <source>It was not paid</source>
        <translation>No se pagó</translation>
    </message>
    <message>
        <source>Go on asking</source>
        <translation>Seguir preguntando</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Nothing was changed: the payment is still being looked up.</source>
        <translation>No cambió nada: el pago se sigue consultando.</translation>
    </message>
</context>
<context>
    <name>VoidCard</name>
    <message>
        <source>Void a ticket</source>
        <translation>Anular un ticket</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Jugadas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Tickets that can be voided</source>
        <translation>Tickets que se pueden anular</translation>
    </message>
    <message>
        <source>Tab · another ticket&apos;s number</source>
        <translation>Tab · número de otro ticket</translation>
    </message>
    <message>
        <source>Another ticket&apos;s number</source>
        <translation>Número de otro ticket</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>MOTIVO</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Void it</source>
        <translation>Anularlo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>VoidPresenter</name>
    <message>
        <source>The customer changed their mind</source>
        <translation>El cliente se arrepintió</translation>
    </message>
    <message>
        <source>Wrong number or animal</source>
        <translation>Número o animal errado</translation>
    </message>
    <message>
        <source>Wrong draw</source>
        <translation>Sorteo errado</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Monto errado</translation>
    </message>
    <message>
        <source>The customer did not pay</source>
        <translation>El cliente no pagó</translation>
    </message>
    <message>
        <source>The paper came out badly</source>
        <translation>El papel salió mal</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No ticket of this till can be voided now. Another one: its number.</source>
        <translation>Ningún ticket de esta taquilla se puede anular ahora. Para otro, escriba su número.</translation>
    </message>
    <message>
        <source>This ticket is voided already.</source>
        <translation>Este ticket ya está anulado.</translation>
    </message>
    <message>
        <source>Its time is over: the operator will probably refuse.</source>
        <translation>Se le acabó el tiempo: lo más seguro es que el operador lo niegue.</translation>
    </message>
    <message>
        <source>Take the paper back from the customer, then press the void key again.</source>
        <translation>Pida el papel al cliente y pulse otra vez la tecla de anular.</translation>
    </message>
    <message>
        <source>Say why with its digit.</source>
        <translation>Diga el motivo con su número.</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>plays: {count}</source>
        <translation>jugadas: {count}</translation>
    </message>
    <message>
        <source>Asking the operator…</source>
        <translation>Preguntando al operador…</translation>
    </message>
    <message>
        <source>Give no money back yet.</source>
        <translation>No devuelva dinero todavía.</translation>
    </message>
    <message>
        <source>An earlier try is still being looked up</source>
        <translation>Un intento anterior todavía se está verificando</translation>
    </message>
    <message>
        <source>Keep the paper: it still counts until the till is sure.</source>
        <translation>Guarde el papel: sigue valiendo hasta que la taquilla esté segura.</translation>
    </message>
    <message>
        <source>Voided: ticket {number}</source>
        <translation>Anulado: ticket {number}</translation>
    </message>
    <message>
        <source>Give this back to the customer and keep the paper.</source>
        <translation>Devuelva este dinero al cliente y guarde el papel.</translation>
    </message>
</context>
<context>
    <name>Voiding</name>
    <message>
        <source>Void ticket {number}?</source>
        <translation>¿Anular el ticket {number}?</translation>
    </message>
    <message>
        <source>Take the paper back from the customer and return the money.</source>
        <translation>Pida el papel al cliente y devuélvale el dinero.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Voided: ticket {number}.</source>
        <translation>Anulado: ticket {number}.</translation>
    </message>
    <message>
        <source>Return {amount} and keep the paper.</source>
        <translation>Devuelva {amount} y quédese con el papel.</translation>
    </message>
</context>
<context>
    <name>WhereStep</name>
    <message>
        <source>Look again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Impresoras</translation>
    </message>
    <message>
        <source>Where the printer is</source>
        <translation>Dónde está la impresora</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Flow control</source>
        <translation>Control de flujo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>En la red</translation>
    </message>
    <message>
        <source>type its address</source>
        <translation>escriba su dirección</translation>
    </message>
    <message>
        <source>On a serial port</source>
        <translation>En un puerto serial</translation>
    </message>
    <message>
        <source>type its name</source>
        <translation>escriba su nombre</translation>
    </message>
    <message>
        <source>A device file</source>
        <translation>Un archivo de dispositivo</translation>
    </message>
    <message>
        <source>type its path</source>
        <translation>escriba su ruta</translation>
    </message>
    <message>
        <source>None: paper on the screen</source>
        <translation>Ninguna: papel en la pantalla</translation>
    </message>
    <message>
        <source>to practise</source>
        <translation>para practicar</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Encontradas: {count}</translation>
    </message>
    <message>
        <source>Looking on USB, the network, serial ports and queues…</source>
        <translation>Buscando en USB, la red, los puertos seriales y las colas…</translation>
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
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>PAID IN THIS SHIFT</source>
        <translation>PAGADO EN ESTE TURNO</translation>
    </message>
    <message>
        <source>PAID TODAY</source>
        <translation>PAGADO HOY</translation>
    </message>
    <message>
        <source>YOUR UNPAID WINNERS</source>
        <translation>GANADORES SIN COBRAR</translation>
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
    <name>WinnersList</name>
    <message>
        <source>Not up to date; the till tries again by itself.</source>
        <translation>Sin actualizar; la taquilla lo intenta de nuevo sola.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No unpaid winners.</source>
        <translation>No hay ganadores sin cobrar.</translation>
    </message>
</context>
<context>
    <name>WizardPresenter</name>
    <message>
        <source>The printer answers: it is ready.</source>
        <translation>La impresora contesta: está lista.</translation>
    </message>
    <message>
        <source>The printer says nothing of itself.</source>
        <translation>La impresora no dice nada de sí misma.</translation>
    </message>
    <message>
        <source>Many small ones do not. What it prints must then be looked at each time.</source>
        <translation>Muchas pequeñas no lo hacen. Entonces hay que mirar cada papel.</translation>
    </message>
    <message>
        <source>It came out.</source>
        <translation>Salió.</translation>
    </message>
    <message>
        <source>It was sent.</source>
        <translation>Se envió.</translation>
    </message>
    <message>
        <source>Look at it and answer.</source>
        <translation>Mírela y responda.</translation>
    </message>
</context>
<context>
    <name>_ParkedList</name>
    <message>
        <source>Tickets put aside</source>
        <translation>Tickets apartados</translation>
    </message>
</context>
<context>
    <name>_Sign</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>No se hizo</translation>
    </message>
</context>
</TS>
